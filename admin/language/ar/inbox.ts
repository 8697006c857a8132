// What `admin/inbox` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const inbox: Catalogue = {}
