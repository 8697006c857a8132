// One event of the history: when, who did what, and behind a button what changed; one line where there is room.
import { Box, Button } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import type { Event } from '../../api/history/schema.ts'
import { type Verdict, verdicts } from '../../db/vocabulary.ts'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { When } from '../elements/When.tsx'
import { asRead } from '../language/as-read.ts'
import { inClauses } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { verdictActions } from './bursts.ts'
import { Changes, changedFields } from './Changes.tsx'
import { PersonName } from './PersonName.tsx'
import { sentenceOf } from './sentences.ts'

interface EventItemProps {
  event: Event
  subject?: ReactNode
  /** Where a heading above says the day. */
  isUnderDay?: boolean
}

export function EventItem({ event, subject, isUnderDay = false }: EventItemProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const [before, after] = [event.before ?? {}, event.after ?? {}]
  const assignee = event.action === 'claim.assigned' ? after.assigneeId : undefined
  const fields = changedFields(before, after)
  return (
    <Box component="li" sx={isUnderDay ? rowUnderDay : row}>
      <Box sx={{ gridArea: 'when', fontSize: 13, color: 'text.secondary' }}>
        <When at={event.at} isExact={isUnderDay ? 'clock' : true} />{' '}
        <span>· {t('no.\u00a0%{number}', { number: String(event.seq) })}</span>
      </Box>
      <Box dir="auto" sx={{ gridArea: 'what', overflowWrap: 'anywhere' }}>
        <Told
          text={typeof assignee === 'string' ? '%{who} %{deed} to %{whom}' : '%{who} %{deed}'}
          with={{
            who: (
              <Box component="bdi" sx={{ fontWeight: 650 }}>
                {event.actor.name}
              </Box>
            ),
            deed: deedOf(event),
            whom: typeof assignee === 'string' && <PersonName id={assignee} />,
          }}
        />
        <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {event.keyId && ` · ${t('by API key')}`}
          {event.batchId && ` · ${t('one of many')}`}
          {subject}
        </Box>
        <VerdictMove event={event} />
      </Box>
      {fields.length > 0 && (
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          sx={{
            gridArea: 'act',
            alignSelf: 'start',
            px: 1,
            py: 0,
            minHeight: { sm: 24 },
            whiteSpace: 'nowrap',
          }}
        >
          {t('What changed')}
        </Button>
      )}
      <Box id={id} hidden={!isOpen} sx={{ gridArea: 'changes', '&[hidden]': { display: 'none' } }}>
        {isOpen && <Changes fields={fields} before={before} after={after} />}
      </Box>
    </Box>
  )
}

function deedOf(event: Event): string {
  if (event.isErased) return t('did something whose details were erased')
  const told = sentenceOf(event)
  if (!event.isSealed) return told
  return inClauses([told, t('what it says can be read once the round has closed')])
}

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '208px minmax(0, 1fr) auto' },
  gridTemplateAreas: {
    xs: '"what what" "when act" "changes changes"',
    sm: '"when what act" ". changes changes"',
  },
  columnGap: 2,
  alignItems: { xs: 'center', sm: 'baseline' },
  py: { xs: 0.5, sm: 0.75 },
  pt: { xs: 1, sm: 0.75 },
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { border: 0 },
  // On a phone a button keeps its distance from the line below; without one the event does.
  '&:not(:has(> button))': { pb: { xs: 1.25, sm: 0.75 } },
}

const rowUnderDay = {
  ...row,
  gridTemplateColumns: { ...row.gridTemplateColumns, sm: '112px minmax(0, 1fr) auto' },
}

/** From which verdict to which, where there was one before. */
function VerdictMove({ event: { action, before, after } }: { event: Event }) {
  if (!verdictActions.includes(action)) return null
  const [was, is] = [wordOf(before?.verdict), wordOf(after?.verdict)]
  if (was === undefined || was === is) return null
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <VerdictMark verdict={was} />
      <Box component="span" role="img" aria-label={t('became')} sx={asRead}>
        →
      </Box>
      <VerdictMark verdict={is ?? null} />
    </Box>
  )
}

function wordOf(value: unknown): Verdict | undefined {
  return verdicts.find((each) => each === value)
}
