// What `admin/exports` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const exports: Catalogue = {}
