// What `admin/api-keys` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const apiKeys: Catalogue = {}
