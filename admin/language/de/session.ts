// What `admin/session` says, in German.
import type { Catalogue } from '../language.ts'

export const session: Catalogue = {}
