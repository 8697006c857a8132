// One thing a day asks for: why, and of which claim.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import type { AgendaEntry } from '../../api/calendar/schema.ts'
import { claimPath } from '../claims/claim.ts'
import { Tag } from '../elements/StatusMark.tsx'
import { onDate } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import { agendaWords, shortened } from '../words.ts'

export function EntryLine({ entry }: { entry: AgendaEntry }) {
  const { kind, since, says, claim } = entry
  return (
    <Box component="li" sx={{ pb: 0.75, lineHeight: 1.6 }}>
      <Box component="span" sx={{ display: 'inline-block', minWidth: { sm: 84 } }}>
        <Tag>{agendaWords[kind]}</Tag>
      </Box>{' '}
      <Link to={claimPath(claim.id)} dir="auto" sx={statement}>
        {shortened(claim.headline ?? claim.text, 140)}
      </Link>{' '}
      <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
        {since && t('from %{day}', { day: onDate(since) })}
        {since && says && ' · '}
        {says && <bdi>{says}</bdi>}
      </Box>
    </Box>
  )
}

/** A claim's own words, in the type of words. */
export const statement = {
  color: 'text.primary',
  fontFamily: serif,
  fontSize: 15.5,
  overflowWrap: 'anywhere',
} as const

/** The list of a day's entries: where lines are short, why, which claim and since when each begin one. */
export const entryList = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': { pb: { xs: 1.25, sm: 0.75 } },
  '& > li > a, & > li > a ~ span': { display: { xs: 'block', sm: 'inline' } },
  '& > li > span:empty': { display: 'none' },
} as const
