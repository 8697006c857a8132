// What `admin/sources` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const sources: Catalogue = {}
