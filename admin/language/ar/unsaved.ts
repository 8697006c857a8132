// What `admin/unsaved` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const unsaved: Catalogue = {}
