// What `admin/webhooks` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const webhooks: Catalogue = {}
