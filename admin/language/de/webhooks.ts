// What `admin/webhooks` says, in German.
import type { Catalogue } from '../language.ts'

export const webhooks: Catalogue = {}
