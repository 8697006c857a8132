// What `admin/publication` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const publication: Catalogue = {}
