// One day of the month: its number, the first things that fall on it, and a bar where a prediction can come true.
import { Box } from '@mui/material'
import type { AgendaEntry } from '../../api/calendar/schema.ts'
import { onDate } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { agendaWords, shortened } from '../words.ts'

const shownInFull = 2

interface DayCellProps {
  day: string
  entries: AgendaEntry[]
  /** A prediction can come true on it. */
  isOpen: boolean
  isChosen: boolean
  isOutside: boolean
  isToday: boolean
  choose: () => void
}

export function DayCell({ day, entries, isOpen, isChosen, isOutside, isToday, choose }: DayCellProps) {
  const more = entries.length - shownInFull
  return (
    <Box
      component="td"
      role="gridcell"
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={t('%{day}: %{smart_count} entry |||| %{day}: %{smart_count} entries', {
        day: onDate(day),
        smart_count: entries.length,
      })}
      data-day={day}
      onClick={choose}
      onFocus={choose}
      sx={{
        height: { xs: 48, sm: 84 },
        verticalAlign: 'top',
        border: 1,
        borderColor: 'divider',
        p: 0.5,
        cursor: 'pointer',
        bgcolor: isChosen ? 'tint' : isOutside ? 'raised' : 'background.paper',
        boxShadow: isOpen ? (theme) => `inset 0 -3px 0 0 ${theme.palette.divider}` : 'none',
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <Box
        sx={{
          fontSize: 12.5,
          fontWeight: isToday ? 700 : 400,
          color: isOutside ? 'text.secondary' : 'text.primary',
          textDecoration: isToday ? 'underline' : 'none',
        }}
      >
        {inFigures(Number(day.slice(8)))}
        {entries.length > 0 && (
          <Box component="span" sx={{ display: { sm: 'none' }, fontWeight: 700 }}>
            {' '}
            · {inFigures(entries.length)}
          </Box>
        )}
      </Box>
      {entries.slice(0, shownInFull).map(({ kind, claim, says }) => (
        <Box
          key={`${kind} ${claim.id} ${says}`}
          sx={{
            display: { xs: 'none', sm: '-webkit-box' },
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: more > 0 ? 1 : 4 - entries.length,
            fontSize: 12,
            lineHeight: 1.3,
            mb: 0.25,
            overflow: 'hidden',
            overflowWrap: 'anywhere',
          }}
        >
          {agendaWords[kind]}: <bdi>{shortened(claim.headline ?? claim.text, 60)}</bdi>
        </Box>
      ))}
      {more > 0 && (
        <Box sx={{ display: { xs: 'none', sm: 'block' }, fontSize: 12, color: 'text.secondary' }}>
          {t('%{more} more', { more })}
        </Box>
      )}
    </Box>
  )
}
