// What `admin/live` says, in German.
import type { Catalogue } from '../language.ts'

export const live: Catalogue = {}
