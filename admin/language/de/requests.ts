// What `admin/requests` says, in German.
import type { Catalogue } from '../language.ts'

export const requests: Catalogue = {}
