// What `admin/users` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const users: Catalogue = {}
