// What `admin/api-keys` says, in German.
import type { Catalogue } from '../language.ts'

export const apiKeys: Catalogue = {}
