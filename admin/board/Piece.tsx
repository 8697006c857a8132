// One piece of evidence on the board: its source, its words, how it was judged, and what can be done with it.
import { Box, Checkbox } from '@mui/material'
import { Link } from 'react-admin'
import type { Evidence } from '../../api/evidence/schema.ts'
import type { Source } from '../../api/sources/schema.ts'
import { OutLink } from '../elements/OutLink.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictOfLine } from '../elements/VerdictOfLine.tsx'
import { onDate } from '../elements/When.tsx'
import { inRow, inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { answerWords, standingWords, worded } from '../words.ts'
import { PieceActs } from './PieceActs.tsx'
import type { Board } from './useBoard.ts'

interface PieceProps {
  piece: Evidence
  /** Its source with all the desk knows of it, once that has come. */
  source: Source | undefined
  /** Why it is thought to rest on its origin, where its group does not say so. */
  ground?: string | undefined
  /** What works on it; left out for a piece that was withdrawn. */
  board?: Board
}

export function Piece({ piece, source, ground, board }: PieceProps) {
  const isCurrent = board?.currentId === piece.id
  return (
    <Box
      component="li"
      tabIndex={-1}
      data-evidence={piece.id}
      aria-current={isCurrent || undefined}
      onFocus={() => board?.goTo(piece.id)}
      sx={{
        p: 1,
        // Below the app bar and the bar of the board, which cover what is scrolled to the edge.
        scrollMarginTop: 110,
        scrollMarginBottom: 48,
        // Within the group, which would cut off a ring around it.
        '&:focus-visible': { outlineOffset: -2 },
        borderTop: 1,
        borderColor: 'divider',
        borderInlineStart: '3px solid transparent',
        ...(isCurrent && { borderInlineStartColor: 'primary.main', bgcolor: 'raised' }),
      }}
    >
      <SourceLine piece={piece} board={board} />
      <Marks piece={piece} />
      {ground && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{ground}</Box>}
      {piece.question && (
        <Box dir="auto" sx={{ mt: 0.5, fontSize: 13.5 }}>
          {t('Question: %{question}', { question: piece.question })}
          {piece.answerType && ` (${inSentence(answerWords[piece.answerType])})`}
        </Box>
      )}
      {piece.excerpt && <Quoted>{piece.excerpt}</Quoted>}
      {piece.note && (
        <Box component="p" dir="auto" sx={{ my: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {piece.note}
        </Box>
      )}
      <Box dir="auto" sx={{ fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {small(piece, source)}
      </Box>
      {piece.source?.url && (
        <Box sx={{ fontSize: 13 }}>
          <OutLink href={piece.source.url} />
        </Box>
      )}
      {piece.archiveUrl && (
        <Box sx={{ fontSize: 13 }}>
          <Told text="Archived: %{link}" with={{ link: <OutLink href={piece.archiveUrl} /> }} />
        </Box>
      )}
      {board && <PieceActs piece={piece} board={board} />}
    </Box>
  )
}

function SourceLine({
  piece: { id, source, verdictOf },
  board,
}: {
  piece: Evidence
  board: Board | undefined
}) {
  if (verdictOf) return <VerdictOfLine of={verdictOf} />
  if (!source) return <Box sx={{ fontWeight: 600 }}>{t('No source: a record of having looked')}</Box>
  const facts = [source.publisher, worded(source.medium), source.publishedOn && onDate(source.publishedOn)]
  return (
    <>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
        {board?.mayRegroup && (
          <Checkbox
            size="small"
            checked={board.picked.has(id)}
            onChange={() => board.pick(id)}
            slotProps={{ input: { 'aria-label': t('Choose %{title}', { title: source.title }) } }}
            sx={{ p: 0.25, ml: -0.5 }}
          />
        )}
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Link to={`/sources/${source.id}/show`} sx={{ fontWeight: 600 }}>
            <bdi>{source.title}</bdi>
          </Link>
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>{inRow(facts)}</Box>
    </>
  )
}

/** What changes the weight of a piece, or asks a person to look. */
function Marks({ piece: { source, stance, excerptFound, excerptConfirmedBy } }: { piece: Evidence }) {
  const marks = [
    source && worded(source.level),
    stance === 'not_found' && t('Not found'),
    source && source.standing !== 'stands' && standingWords[source.standing],
    source?.withheld && t('Not named outside the desk'),
    excerptFound === false && !excerptConfirmedBy && t('Excerpt not in our text'),
  ].filter((mark) => typeof mark === 'string')
  if (marks.length === 0) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, my: 0.25 }}>
      {marks.map((mark) => (
        <Tag key={mark}>{mark}</Tag>
      ))}
    </Box>
  )
}

function small(piece: Evidence, source: Source | undefined): string {
  const { locator, excerptFound, excerptConfirmedBy, secondaryReason, addedBy, judgedBy, withdrawn } = piece
  return inRow([
    locator,
    source && keptInWords(source),
    excerptFound === true && t('excerpt found in it'),
    excerptConfirmedBy && t('%{name} stands by the excerpt', { name: excerptConfirmedBy.name }),
    piece.source?.interests && t('Interests: %{interests}', { interests: piece.source.interests }),
    source?.level !== 'primary' &&
      secondaryReason &&
      t('No primary source: %{secondaryReason}', { secondaryReason }),
    addedBy.id === judgedBy?.id
      ? t('Added and judged by %{name}', { name: addedBy.name })
      : t('Added by %{name}', { name: addedBy.name }),
    judgedBy && judgedBy.id !== addedBy.id && t('judged by %{name}', { name: judgedBy.name }),
    withdrawn && t('Withdrawn: %{reason}', { reason: withdrawn.reason }),
  ])
}

/** Whether the desk keeps what the source said. */
export function keptInWords({ latestCapture, lastAttempt }: Source): string {
  if (latestCapture) return t('Text kept')
  if (lastAttempt?.state === 'queued') return t('Text being fetched')
  return lastAttempt?.failure ? t('Text could not be fetched') : t('No text kept')
}
