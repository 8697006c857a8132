// What `admin/articles` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const articles: Catalogue = {}
