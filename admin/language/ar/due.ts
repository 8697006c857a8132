// What `admin/due` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const due: Catalogue = {}
