// What travels about what a claim is true or false of, and what settles a prediction.
import { z } from 'zod'
import { scopeBases } from '../../db/vocabulary.ts'
import { impreciseDate, text } from '../http/values.ts'

const ScopePart = z.strictObject({ value: text(500), basis: z.enum(scopeBases) })

/** What a statement is true or false of, said or understood. */
export const Scope = z
  .strictObject({
    measure: ScopePart.optional(),
    comparator: ScopePart.optional(),
    place: ScopePart.optional(),
    period: ScopePart.optional(),
  })
  .meta({ id: 'Scope', example: { measure: { value: 'market capitalisation', basis: 'inferred' } } })

/** How and when a prediction is settled. */
export const Resolution = z
  .strictObject({
    from: impreciseDate.optional(),
    by: impreciseDate.optional(),
    wording: text(500).optional(),
    criterion: text(2000).optional(),
  })
  .refine(({ from, by }) => !from || !by || from.slice(0, by.length) <= by.slice(0, from.length), {
    message: 'must not be before `from`',
    path: ['by'],
  })
  .meta({ id: 'Resolution', example: { from: '2026-01-21', by: '2026-01-31', wording: 'late January' } })
