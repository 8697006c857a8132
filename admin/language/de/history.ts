// What `admin/history` says, in German.
import type { Catalogue } from '../language.ts'

export const history: Catalogue = {}
