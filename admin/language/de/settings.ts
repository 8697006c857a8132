// What `admin/settings` says, in German.
import type { Catalogue } from '../language.ts'

export const settings: Catalogue = {}
