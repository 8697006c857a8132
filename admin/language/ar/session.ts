// What `admin/session` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const session: Catalogue = {}
