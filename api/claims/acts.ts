// What the acts on a claim take: parts, an assignment, a reason, or one change to many claims.
import { z } from 'zod'
import { declineReasons } from '../../db/vocabulary.ts'
import { UserId } from '../accounts/schema.ts'
import { text } from '../http/values.ts'
import { ClaimId, claimFields } from './schema.ts'
import { Scope } from './scope-schema.ts'

export const NewParts = z
  .strictObject({
    parts: z
      .array(
        z.strictObject({
          text: claimFields.text,
          kinds: claimFields.kinds.optional(),
          scope: Scope.optional(),
        }),
      )
      .min(2)
      .max(20),
    reason: text(2000).optional(),
  })
  .meta({ id: 'NewParts' })

export const Assignment = z.strictObject({ userId: UserId }).meta({ id: 'Assignment' })
export const Decline = z
  .strictObject({ declineReason: z.enum(declineReasons), note: text(5000).optional() })
  .meta({ id: 'Decline' })
/** What can be done to many claims at once. */
export const ManyChanges = z
  .strictObject({
    ids: z.array(ClaimId).min(1).max(200),
    assigneeId: UserId.nullable().optional().meta({ description: 'Null takes them from whoever has them.' }),
    addTopics: claimFields.topics.optional(),
    removeTopics: claimFields.topics.optional(),
    dryRun: z.boolean().default(false).meta({ description: 'Say what would happen and change nothing.' }),
  })
  .meta({ id: 'ManyChanges' })

export const ManyUndo = z
  .strictObject({
    ids: ManyChanges.shape.ids,
    batchId: z.string().max(100).meta({ description: 'As the change to many answered it.' }),
  })
  .meta({ id: 'ManyUndo' })

export const ManyResults = z
  .strictObject({
    dryRun: z.boolean(),
    batchId: z.string().nullable().meta({ description: 'Ties the changes together in the history.' }),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    results: z.array(
      z.strictObject({
        id: ClaimId,
        outcome: z.enum(['changed', 'unchanged', 'refused']),
        problem: z.looseObject({ type: z.string(), title: z.string(), status: z.int() }).optional(),
      }),
    ),
  })
  .meta({ id: 'ManyResults' })

export const Reason = z.strictObject({ reason: text(2000) }).meta({ id: 'Reason' })

export type NewParts = z.output<typeof NewParts>
export type Assignment = z.output<typeof Assignment>
export type Decline = z.output<typeof Decline>
export type ManyChanges = z.output<typeof ManyChanges>
export type ManyUndo = z.output<typeof ManyUndo>
export type ManyResults = z.output<typeof ManyResults>
export type Reason = z.output<typeof Reason>
