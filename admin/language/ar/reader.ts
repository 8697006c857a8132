// What `admin/reader` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const reader: Catalogue = {}
