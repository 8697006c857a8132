// What `admin/start` says, in German.
import type { Catalogue } from '../language.ts'

export const start: Catalogue = {}
