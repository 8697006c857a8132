// What `admin/erasure` says, in German.
import type { Catalogue } from '../language.ts'

export const erasure: Catalogue = {}
