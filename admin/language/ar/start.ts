// What `admin/start` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const start: Catalogue = {}
