// What `admin/today` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const today: Catalogue = {}
