// What `admin/live` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const live: Catalogue = {}
