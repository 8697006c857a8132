// What `admin/password` says, in German.
import type { Catalogue } from '../language.ts'

export const password: Catalogue = {}
