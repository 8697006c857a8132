// What `admin/claims` says, in German.
import type { Catalogue } from '../language.ts'

export const claims: Catalogue = {}
