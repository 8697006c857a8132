// What `admin/history` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const history: Catalogue = {}
