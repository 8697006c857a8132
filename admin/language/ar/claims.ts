// What `admin/claims` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const claims: Catalogue = {}
