// What `admin/exports` says, in German.
import type { Catalogue } from '../language.ts'

export const exports: Catalogue = {}
