// What `admin/board` says, in German.
import type { Catalogue } from '../language.ts'

export const board: Catalogue = {}
