// What `admin/inbox` says, in German.
import type { Catalogue } from '../language.ts'

export const inbox: Catalogue = {}
