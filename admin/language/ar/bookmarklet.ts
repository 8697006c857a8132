// What `admin/bookmarklet` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const bookmarklet: Catalogue = {}
