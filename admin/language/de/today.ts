// What `admin/today` says, in German.
import type { Catalogue } from '../language.ts'

export const today: Catalogue = {}
