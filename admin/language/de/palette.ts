// What `admin/palette` says, in German.
import type { Catalogue } from '../language.ts'

export const palette: Catalogue = {}
