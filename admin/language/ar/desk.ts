// What `admin/desk` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const desk: Catalogue = {}
