// What `admin/users` says, in German.
import type { Catalogue } from '../language.ts'

export const users: Catalogue = {}
