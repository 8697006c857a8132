// The keys of what is due: on a claim that waits for its answer, and in the month. Pure.
import { type PredictionOutcome, predictionOutcomes } from '../../db/vocabulary.ts'
import type { Key, Screen } from '../keys/table.ts'
import { t } from '../language/language.ts'
import { isRightToLeft } from '../language/which.ts'
import { predictionWords } from '../words.ts'

const onRow = { when: t('On a claim that waits, with the focus on it') } as const

const outcomes = Object.fromEntries(
  predictionOutcomes.map((outcome, at) => [
    outcome,
    { key: String(at + 1), ...onRow, name: predictionWords[outcome] },
  ]),
) as Record<PredictionOutcome, Key>

export const dueKeys = {
  ...outcomes,
  postpone: { key: 'p', ...onRow, name: t('Put off …') } as Key,
  undo: { key: 'u', name: t('Undo'), says: t('my last answer') } as Key,
}

export const dueScreen: Screen<typeof dueKeys> = { title: t('Due'), keys: dueKeys }

const inGrid = { isStep: true, always: true, repeats: true } as const

export const monthKeys = {
  dayBefore: { key: isRightToLeft ? 'ArrowRight' : 'ArrowLeft', ...inGrid, name: t('The day before') },
  dayAfter: { key: isRightToLeft ? 'ArrowLeft' : 'ArrowRight', ...inGrid, name: t('The day after') },
  weekBefore: { key: 'ArrowUp', ...inGrid, name: t('A week back') },
  weekAfter: { key: 'ArrowDown', ...inGrid, name: t('A week on') },
  weekBegin: { key: 'Home', ...inGrid, name: t('The week’s first day') },
  weekEnd: { key: 'End', ...inGrid, name: t('The week’s last day') },
  monthBefore: { key: 'PageUp', ...inGrid, name: t('A month back') },
  monthAfter: { key: 'PageDown', ...inGrid, name: t('A month on') },
} as const

export const monthScreen: Screen<typeof monthKeys> = { title: t('Month of what is due'), keys: monthKeys }
