// The keys of every screen, in the order they are listed.
import { boardScreen } from '../board/keys.ts'
import { claimScreen } from '../claims/keys.ts'
import { deskScreen } from '../desk/keys.ts'
import { dueScreen, monthScreen } from '../due/keys.ts'
import { matchesScreen } from '../matches/keys.ts'
import { readerScreen } from '../reader/keys.ts'
import { everywhere } from './everywhere.ts'
import type { Screen } from './table.ts'

export const screens: readonly Screen[] = [
  everywhere,
  deskScreen,
  matchesScreen,
  claimScreen,
  boardScreen,
  readerScreen,
  dueScreen,
  monthScreen,
]
