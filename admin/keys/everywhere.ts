// The keys that act on every screen. Pure.
import { t } from '../language/language.ts'
import type { Screen } from './table.ts'

export const everywhereKeys = {
  palette: {
    key: 'k',
    withCtrl: true,
    inFields: true,
    name: t('Search or go to …'),
    says: t('pages, records, and what can be done here'),
    isStep: true,
  },
  search: { key: '/', name: t('Search the list'), says: t('where the page has one'), isStep: true },
  inbox: { key: 'N', name: t('Inbox'), isStep: true },
  sheet: { key: '?', name: t('Keys'), says: t('this list, and the switch') },
} as const

export const everywhere: Screen<typeof everywhereKeys> = { title: t('Everywhere'), keys: everywhereKeys }
