// What `admin/matches` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const matches: Catalogue = {}
