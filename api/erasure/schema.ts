// What erasing takes.
import { z } from 'zod'
import { text } from '../http/values.ts'

export const Erasure = z
  .strictObject({
    reason: text(2000).meta({ description: 'Kept in the history; it should not name the person.' }),
  })
  .meta({ id: 'Erasure' })

export type Erasure = z.output<typeof Erasure>
