// What `admin/palette` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const palette: Catalogue = {}
