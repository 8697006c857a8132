// What travels about notes: the desk's own talk about a claim.
import { z } from 'zod'
import { Person, UserId } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { idOf, instant, text } from '../http/values.ts'
import { ClaimId } from './schema.ts'

export const NoteId = idOf('not', 'a note')
export const Note = z
  .strictObject({
    id: z.string(),
    claimId: ClaimId,
    text: z.string(),
    mentions: z.array(Person).meta({ description: 'Whom it speaks to; they were told.' }),
    isErased: z.boolean(),
    author: Person,
    createdAt: instant,
  })
  .meta({ id: 'Note', description: "The desk's own talk; never exported.", example: examples.note })

export const NewNote = z
  .strictObject({
    text: text(5000).meta({
      description:
        'Whoever stands in it as `@Name` or `@e-mail address` is told, if only one person bears the name.',
    }),
    mentions: z.array(UserId).max(50).optional().meta({ description: 'Who else is told.' }),
  })
  .meta({ id: 'NewNote' })

export const NoteList = z.strictObject({ data: z.array(Note), nextCursor: z.null(), total: z.int() })

export type Note = z.output<typeof Note>
export type NewNote = z.output<typeof NewNote>
