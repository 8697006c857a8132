// What `admin/imports` says, in German.
import type { Catalogue } from '../language.ts'

export const imports: Catalogue = {}
