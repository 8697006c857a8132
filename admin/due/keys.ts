// The keys of what is due: on a claim that waits for its answer, and in the month. Pure.
import { type PredictionOutcome, predictionOutcomes } from '../../db/vocabulary.ts'
import type { Key, Screen } from '../keys/table.ts'
import { predictionWords } from '../words.ts'

const onRow = { when: 'On a claim that waits, with the focus on it' } as const

const outcomes = Object.fromEntries(
  predictionOutcomes.map((outcome, at) => [
    outcome,
    { key: String(at + 1), ...onRow, name: predictionWords[outcome] },
  ]),
) as Record<PredictionOutcome, Key>

export const dueKeys = {
  ...outcomes,
  postpone: { key: 'p', ...onRow, name: 'Put off …' } as Key,
  undo: { key: 'u', name: 'Undo', says: 'my last answer' } as Key,
}

export const dueScreen: Screen<typeof dueKeys> = { title: 'Due', keys: dueKeys }

const inGrid = { isStep: true, always: true, repeats: true } as const

export const monthKeys = {
  dayBefore: { key: 'ArrowLeft', ...inGrid, name: 'The day before' },
  dayAfter: { key: 'ArrowRight', ...inGrid, name: 'The day after' },
  weekBefore: { key: 'ArrowUp', ...inGrid, name: 'A week back' },
  weekAfter: { key: 'ArrowDown', ...inGrid, name: 'A week on' },
  weekBegin: { key: 'Home', ...inGrid, name: 'The week’s first day' },
  weekEnd: { key: 'End', ...inGrid, name: 'The week’s last day' },
  monthBefore: { key: 'PageUp', ...inGrid, name: 'A month back' },
  monthAfter: { key: 'PageDown', ...inGrid, name: 'A month on' },
} as const

export const monthScreen: Screen<typeof monthKeys> = { title: 'Month of what is due', keys: monthKeys }
