// What `admin/reader` says, in German.
import type { Catalogue } from '../language.ts'

export const reader: Catalogue = {}
