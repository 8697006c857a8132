// What `admin/imports` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const imports: Catalogue = {}
