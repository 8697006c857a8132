// What `admin/requests` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const requests: Catalogue = {}
