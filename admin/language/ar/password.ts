// What `admin/password` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const password: Catalogue = {}
