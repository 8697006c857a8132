// The keys that act on every screen. Pure.
import type { Screen } from './table.ts'

export const everywhereKeys = {
  palette: {
    key: 'k',
    withCtrl: true,
    inFields: true,
    name: 'Search or go to …',
    says: 'the palette: pages, records, and what can be done here',
    isStep: true,
  },
  inbox: { key: 'N', name: 'Inbox', isStep: true },
  sheet: { key: '?', name: 'Keys', says: 'this list, and the switch' },
} as const

export const everywhere: Screen<typeof everywhereKeys> = { title: 'Everywhere', keys: everywhereKeys }
