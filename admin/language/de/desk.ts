// What `admin/desk` says, in German.
import type { Catalogue } from '../language.ts'

export const desk: Catalogue = {}
