// What `admin/articles` says, in German.
import type { Catalogue } from '../language.ts'

export const articles: Catalogue = {}
