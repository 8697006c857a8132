// What the desk keeps of a source, with the excerpt marked and in view; or why there is no text, and what can be done.
import CloseIcon from '@mui/icons-material/Close'
import { Alert, Box, Button, IconButton, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useDataProvider } from 'react-admin'
import type { CaptureSummary } from '../../api/captures/schema.ts'
import type { Evidence } from '../../api/evidence/schema.ts'
import { useMay } from '../auth.ts'
import { Failure } from '../elements/Failure.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { VerdictOfLine } from '../elements/VerdictOfLine.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { SnapshotActs } from '../sources/SnapshotActs.tsx'
import { serif } from '../theme.ts'
import { captureWords } from '../words.ts'
import { placeOf } from './excerpt.ts'
import type { Board } from './useBoard.ts'

export function Preview({ board }: { board: Board }) {
  const piece = board.current
  const source = board.sources.get(piece?.source?.id ?? '')
  const mayCapture = useMay('sources:create')
  return (
    <Box component="section" aria-labelledby="board-preview">
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Typography variant="h3" id="board-preview" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          <bdi>{piece?.source?.title ?? piece?.verdictOf?.text ?? t('No source')}</bdi>
        </Typography>
        <IconButton size="small" aria-label={t('Close the preview')} onClick={() => board.preview(undefined)}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {!piece && <p>{t('Go to an item to see our text of its source.')}</p>}
      {piece && !piece.source && !piece.verdictOf && (
        <p>{t('A record of having looked: there is no text of it.')}</p>
      )}
      {piece?.verdictOf && <VerdictOfLine of={piece.verdictOf} />}
      {piece && source && (
        <>
          {source.url && (
            <Box sx={{ fontSize: 13 }}>
              <Told text="The original: %{link}" with={{ link: <OutLink href={source.url} /> }} />
            </Box>
          )}
          <Attempt attempt={source.lastAttempt} />
          {source.latestCapture ? (
            <Kept capture={source.latestCapture} piece={piece} board={board} />
          ) : (
            <p>{t('The desk keeps no text of it yet.')}</p>
          )}
          {mayCapture && <SnapshotActs source={source} />}
        </>
      )}
    </Box>
  )
}

function Attempt({ attempt }: { attempt: CaptureSummary | null }) {
  if (!attempt) return null
  if (attempt.state === 'queued') {
    return (
      <Box role="status" sx={{ my: 1 }}>
        {t('It waits to be fetched.')}
      </Box>
    )
  }
  return (
    <Alert severity="warning" variant="outlined" sx={{ my: 1 }}>
      <Told
        text="It could not be fetched %{when}: %{why}"
        with={{
          when: <When at={attempt.capturedAt} />,
          why: attempt.failure ? fromDesk(attempt.failure.detail) : captureWords[attempt.state],
        }}
      />
    </Alert>
  )
}

interface KeptProps {
  capture: CaptureSummary
  piece: Evidence
  board: Board
}

function Kept({ capture, piece, board }: KeptProps) {
  const desk = useDataProvider<Desk>()
  const { data, error, refetch } = useQuery({
    queryKey: ['captures', 'one', capture.id],
    queryFn: ({ signal }) => desk.findCapture(capture.id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <Failure error={error} retry={refetch} />
  return (
    <>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        <Told
          text={
            capture.how === 'pasted'
              ? 'Version %{number}, pasted %{when}'
              : capture.how === 'fetched'
                ? 'Version %{number}, fetched %{when}'
                : capture.how === 'uploaded'
                  ? 'Version %{number}, uploaded %{when}'
                  : 'Version %{number}, imported %{when}'
          }
          with={{
            number: inFigures(capture.number),
            when: <When at={capture.capturedAt} isExact />,
          }}
        />
      </Box>
      <Excerpt piece={piece} board={board} />
      {data ? (
        <Text text={data.text ?? ''} excerpt={piece.excerpt ?? ''} isFound={piece.excerptFound === true} />
      ) : (
        <Waiting lines={6} />
      )}
      <Box dir="ltr" sx={{ fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere', mb: 1 }}>
        SHA-256 {capture.sha256}
      </Box>
    </>
  )
}

/** Whether the excerpt stands in the text, as the desk judges; a person may stand by one that does not. */
function Excerpt({ piece, board }: Omit<KeptProps, 'capture'>) {
  const desk = useDataProvider<Desk>()
  const { excerpt, excerptFound, excerptConfirmedBy, id, version } = piece
  if (!excerpt || excerptFound !== false) return null
  const confirm = (excerptConfirmed: boolean) =>
    board.act(async () => {
      await desk.changeEvidence(id, { excerptConfirmed }, version)
      return excerptConfirmed ? t('You stand by the excerpt.') : t('The excerpt is in doubt again.')
    })
  return (
    <Alert
      severity={excerptConfirmedBy ? 'info' : 'warning'}
      variant="outlined"
      sx={{ my: 1 }}
      action={
        board.mayJudge && (
          <Button color="inherit" size="small" onClick={() => confirm(!excerptConfirmedBy)}>
            {excerptConfirmedBy ? t('Take back') : t('Stand by it')}
          </Button>
        )
      }
    >
      {t('Our text does not hold this excerpt.')}
      {excerptConfirmedBy && ` ${t('%{name} stands by it all the same.', { name: excerptConfirmedBy.name })}`}
    </Alert>
  )
}

interface TextProps {
  text: string
  excerpt: string
  /** Whether some version of the text held it. */
  isFound: boolean
}

function Text({ text, excerpt, isFound }: TextProps) {
  const place = useMemo(() => placeOf(text, excerpt), [text, excerpt])
  const isEarlier = isFound && !place
  const box = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!place || !box.current || !mark.current) return
    box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3
  }, [place])

  return (
    <>
      {isEarlier && (
        <Alert severity="info" variant="outlined" sx={{ my: 1 }}>
          {t(
            'An earlier version holds the excerpt; this one no longer does. The page of the source keeps both.',
          )}
        </Alert>
      )}
      <Box
        ref={box}
        role="region"
        aria-label={t('Our text')}
        tabIndex={0}
        data-scrolls
        dir="auto"
        sx={{
          position: 'relative',
          overflowY: 'auto',
          maxHeight: { xs: '60dvh', md: '46dvh' },
          my: 1,
          p: 1.25,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontFamily: serif,
          fontSize: 16,
          lineHeight: 1.6,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {place ? (
          <>
            {text.slice(0, place.start)}
            <Box
              component="mark"
              ref={mark}
              sx={{ bgcolor: 'tint', color: 'text.primary', borderBottom: 2, borderColor: 'primary.main' }}
            >
              {text.slice(place.start, place.end)}
            </Box>
            {text.slice(place.end)}
          </>
        ) : (
          text
        )}
      </Box>
    </>
  )
}
