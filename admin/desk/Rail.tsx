// The queue: what waits, oldest first, with the filters above it.
import { Box, Button } from '@mui/material'
import { type MouseEvent, memo, useEffect, useRef } from 'react'
import { useHref } from 'react-router'
import type { Claim } from '../../api/claims/schema.ts'
import { Said } from '../elements/Said.tsx'
import { VerdictGlyph } from '../elements/VerdictMark.tsx'
import { When } from '../elements/When.tsx'
import { inRow } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { RailFilters } from './RailFilters.tsx'
import type { Queue } from './useQueue.ts'

export function Rail({ queue }: { queue: Queue }) {
  const { session, step, readMore } = queue
  const { claims, currentId, nextCursor } = session
  return (
    <Box
      component="nav"
      aria-label={t('Queue')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        borderInlineEnd: '1px solid',
        borderColor: 'divider',
      }}
    >
      <RailFilters queue={queue} />
      <Box
        sx={{ px: 1.5, pb: 0.5, fontSize: 12.5, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
      >
        {waitingInWords(queue)}
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          overflowY: 'auto',
          minHeight: 0,
          flex: 1,
          // What is scrolled away ends at a line, not in the words above it.
          ...(claims.length > 0 && { borderTop: '1px solid', borderTopColor: 'divider' }),
        }}
      >
        {claims.map((claim) => (
          <Item
            key={claim.id}
            claim={claim}
            isCurrent={claim.id === currentId}
            choice={session.drafts[claim.id]?.choice ?? null}
            isRefused={claim.id in session.faults && session.faults[claim.id]?.before !== undefined}
            isSkipped={session.skipped.includes(claim.id)}
            meId={queue.meId}
            select={step}
          />
        ))}
        {nextCursor !== null && (
          <Box component="li" sx={{ p: 1 }}>
            <Button size="small" fullWidth onClick={readMore}>
              {t('Show more')}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  )
}

function waitingInWords({ session: { claims, total }, isReading, error }: Queue): string {
  if (error || (isReading && claims.length === 0)) return '\u00a0'
  if (total === 0) return t('No claim waits')
  return t(
    hasUrgent(claims)
      ? '%{smart_count} claim waiting, most urgent first |||| %{smart_count} claims waiting, most urgent first'
      : '%{smart_count} claim waiting, oldest first |||| %{smart_count} claims waiting, oldest first',
    total,
  )
}

/** Only then does the desk's order differ from that of age. */
const hasUrgent = (claims: Claim[]) =>
  claims.some(({ priority, deadlineAt }) => priority !== 0 || deadlineAt !== null)

interface ItemProps {
  claim: Claim
  isCurrent: boolean
  choice: string | null
  isRefused: boolean
  isSkipped: boolean
  meId: string
  select: Queue['step']
}

const Item = memo(function Item({ claim, isCurrent, choice, isRefused, isSkipped, meId, select }: ItemProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const href = useHref(`/desk/${claim.id}`)
  const marks = [
    isRefused && t('not saved'),
    claim.isOverdue && t('overdue'),
    claim.underReview && t('judged again'),
    isSkipped && t('skipped'),
    choice !== null && t('begun'),
  ].filter((mark) => mark !== false)

  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])

  function choose(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    select({ type: 'selected', id: claim.id })
  }

  return (
    <li>
      <Box
        component="a"
        ref={link}
        href={href}
        onClick={choose}
        aria-current={isCurrent ? 'true' : undefined}
        sx={{
          display: 'block',
          px: 1.5,
          paddingInlineStart: '9px',
          py: 0.75,
          textDecoration: 'none',
          color: 'text.primary',
          borderInlineStart: '3px solid transparent',
          borderBottom: '1px solid',
          borderBottomColor: 'divider',
          '&[aria-current]': { bgcolor: 'tint', borderInlineStartColor: 'primary.main' },
          '&:hover': { bgcolor: 'raised' },
          '&[aria-current]:hover': { bgcolor: 'tint' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Said
          as="div"
          lang={claim.language}
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            fontSize: 14.5,
            lineHeight: 1.35,
          }}
        >
          {claim.text}
        </Said>
        <Box
          sx={{
            display: 'flex',
            gap: 1,
            fontSize: 12,
            color: 'text.secondary',
            mt: 0.25,
            alignItems: 'center',
          }}
        >
          <Box component="span" sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
            <When at={claim.createdAt} />
          </Box>
          {claim.lease &&
            claim.lease.holder.id !== meId &&
            Date.parse(claim.lease.expiresAt) > Date.now() && (
              <Box
                component="span"
                sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                <Told text="%{name} is on it" with={{ name: <bdi>{claim.lease.holder.name}</bdi> }} />
              </Box>
            )}
          {claim.assignee && (
            <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {claim.assignee.name}
            </Box>
          )}
          {claim.verdict && <VerdictGlyph verdict={claim.verdict} />}
          {marks.length > 0 && (
            <Box component="span" sx={{ ml: 'auto', fontWeight: 600, whiteSpace: 'nowrap' }}>
              {inRow(marks)}
            </Box>
          )}
        </Box>
      </Box>
    </li>
  )
})
