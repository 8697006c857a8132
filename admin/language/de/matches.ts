// What `admin/matches` says, in German.
import type { Catalogue } from '../language.ts'

export const matches: Catalogue = {}
