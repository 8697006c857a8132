// What `admin/unsaved` says, in German.
import type { Catalogue } from '../language.ts'

export const unsaved: Catalogue = {}
