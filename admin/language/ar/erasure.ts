// What `admin/erasure` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const erasure: Catalogue = {}
