// What `admin/corrections` says, in German.
import type { Catalogue } from '../language.ts'

export const corrections: Catalogue = {}
