// What `admin/insights` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const insights: Catalogue = {}
