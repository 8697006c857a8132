// What `admin/bookmarklet` says, in German.
import type { Catalogue } from '../language.ts'

export const bookmarklet: Catalogue = {}
