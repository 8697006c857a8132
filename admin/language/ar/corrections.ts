// What `admin/corrections` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const corrections: Catalogue = {}
