// What `admin/publication` says, in German.
import type { Catalogue } from '../language.ts'

export const publication: Catalogue = {}
