// What `admin/insights` says, in German.
import type { Catalogue } from '../language.ts'

export const insights: Catalogue = {}
