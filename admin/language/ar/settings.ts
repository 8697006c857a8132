// What `admin/settings` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const settings: Catalogue = {}
