// One event of the history: who did what and when, with what changed behind a fold.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Event } from '../../api/history/schema.ts'
import { When } from '../elements/When.tsx'
import { Changes } from './Changes.tsx'
import { PersonName } from './PersonName.tsx'
import { sentenceOf } from './sentences.ts'

export function EventItem({ event, subject }: { event: Event; subject?: ReactNode }) {
  const assignee = event.action === 'claim.assigned' ? event.after?.assigneeId : undefined
  return (
    <Box
      component="li"
      sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
    >
      <Box dir="auto" sx={{ overflowWrap: 'anywhere' }}>
        <Box component="bdi" sx={{ fontWeight: 650 }}>
          {event.actor.name}
        </Box>{' '}
        {event.isErased ? 'did something whose details were erased' : sentenceOf(event)}
        {typeof assignee === 'string' && (
          <>
            {' to '}
            <PersonName id={assignee} />
          </>
        )}
      </Box>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        <When at={event.at} isExact /> · no. {event.seq}
        {event.keyId && ' · by API key'}
        {event.batchId && ' · one of many'}
        {subject && <> · {subject}</>}
      </Box>
      <Changes before={event.before ?? {}} after={event.after ?? {}} />
    </Box>
  )
}
