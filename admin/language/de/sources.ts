// What `admin/sources` says, in German.
import type { Catalogue } from '../language.ts'

export const sources: Catalogue = {}
