// The keys of the page of a claim. Pure.
import type { Screen } from '../keys/table.ts'
import { t } from '../language/language.ts'

export const claimKeys = {
  // Its button says what would be undone, and the palette offers that.
  undo: { key: 'u', isStep: true, name: t('Undo'), says: t('my last act on the claim') },
} as const

export const claimScreen: Screen<typeof claimKeys> = { title: t('Claim'), keys: claimKeys }
