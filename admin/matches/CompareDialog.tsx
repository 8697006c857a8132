// A claim beside the one it looks like, over the page one is at: same, related or different, or its verdict taken as evidence.
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  type Theme,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { ClaimMatch } from '../../api/matching/schema.ts'
import type { MatchRelation } from '../../db/vocabulary.ts'
import { useMay } from '../auth.ts'
import { type Handlers, useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { type Decided, type Decision, decide } from './deciding.ts'
import { IfTheSame } from './IfTheSame.tsx'
import { matchesScreen, type matchKeys } from './keys.ts'
import { PairView } from './PairView.tsx'
import { type Brief, bandWords, pairOf, scoreInWords, sidesOf } from './pair.ts'
import { previewQuery } from './queries.ts'

interface CompareDialogProps {
  claim: Brief
  match: ClaimMatch
  close: () => void
  onDecided: (decided: Decided) => void
  /** Takes the other claim's verdict as evidence; absent where it has none, or none is to be added. */
  reuse?: (() => Promise<unknown>) | undefined
}

/** What can be decided stays in sight where there is room for it; what is scrolled fades under it. */
const inSight = {
  position: { sm: 'sticky' },
  bottom: 0,
  zIndex: 1,
  py: 1,
  bgcolor: 'background.paper',
  boxShadow: { sm: (theme: Theme) => `0 -8px 8px -2px ${theme.palette.background.paper}` },
}

export function CompareDialog({ claim, match, close, onDecided, reuse }: CompareDialogProps) {
  const desk = useDataProvider<Desk>()
  const mayDecide = useMay('matches:decide')
  const mayMerge = useMay('claims:merge')
  const [isSwapped, swap] = useState(false)
  const [asksHow, askHow] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const isSent = useRef(false)
  const pair = pairOf(claim, match)
  const { winner, loser } = sidesOf(pair, isSwapped)
  const { data: preview } = useQuery({ ...previewQuery(desk, loser.id, winner.id), enabled: mayMerge })
  const isRefused = mayMerge && Boolean(preview?.problem)

  async function run(work: () => Promise<void>) {
    if (isSent.current) return
    isSent.current = true
    setBusy(true)
    setFault(undefined)
    await work().catch((error) => setFault(problemOf(error).message))
    isSent.current = false
    setBusy(false)
  }
  const make = (decision: Decision) =>
    void run(async () => {
      const decided = await decide(desk, pair, decision)
      close()
      onDecided(decided)
    })
  const relate = (relation: MatchRelation | undefined) => make({ act: 'related', relation })
  const handlers: Handlers<typeof matchKeys> = mayDecide
    ? {
        same: isRefused ? () => undefined : () => make({ act: 'same', isSwapped, mayMerge }),
        swap: mayMerge ? () => swap(!isSwapped) : undefined,
        related: () => askHow(!asksHow),
        different: () => make({ act: 'different' }),
      }
    : {}
  useKeys(matchesScreen, handlers, { within: '#compare' })

  return (
    <Dialog
      id="compare"
      open
      onClose={close}
      fullWidth
      maxWidth="lg"
      aria-labelledby="compare-title"
      transitionDuration={0}
    >
      <DialogTitle id="compare-title" component="h2">
        {t('Is it the same?')}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 1 }}>
          {bandWords[pair.band]} · {t('likeness %{score}', { score: scoreInWords(pair.score) })}
        </Box>
        <PairView pair={pair} isSwapped={isSwapped} />
        {mayMerge && <IfTheSame pair={pair} isSwapped={isSwapped} />}
        {mayDecide && (
          <Box sx={inSight}>
            <DecisionBar within="#compare" {...{ handlers, mayMerge, isBusy, isRefused, asksHow, relate }} />
          </Box>
        )}
        {fault && (
          <Alert severity="error" role="alert" variant="outlined" sx={{ mt: 1 }}>
            {fault}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        {reuse && (
          <Button
            disabled={isBusy}
            onClick={() =>
              void run(async () => {
                await reuse()
                close()
              })
            }
          >
            {t('Use its verdict as evidence')}
          </Button>
        )}
        <Button onClick={close} autoFocus>
          {t('Close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
