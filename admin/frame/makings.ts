// How one begins a record of each kind: what the button of its list says, its page, and the palette. Pure.
import { t } from '../language/language.ts'

export const makings = {
  claims: t('New claim'),
  articles: t('New article'),
  sources: t('New source'),
  jobs: t('Import a file'),
  users: t('New user'),
  'api-keys': t('New key'),
  webhooks: t('New webhook'),
} as const
