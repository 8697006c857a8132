// What `admin/due` says, in German.
import type { Catalogue } from '../language.ts'

export const due: Catalogue = {}
