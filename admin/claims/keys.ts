// The keys of the page of a claim. Pure.
import type { Screen } from '../keys/table.ts'

export const claimKeys = {
  // Its button says what would be undone, and the palette offers that.
  undo: { key: 'u', isStep: true, name: 'Undo', says: 'my last act on the claim' },
} as const

export const claimScreen: Screen<typeof claimKeys> = { title: 'Claim', keys: claimKeys }
