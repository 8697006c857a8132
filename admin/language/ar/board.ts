// What `admin/board` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const board: Catalogue = {}
