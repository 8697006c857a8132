// One claim that waits for an answer; while the focus is on it, 1 to 5 say what came of it and P puts it off.
import { Box, Button } from '@mui/material'
import { useRef } from 'react'
import { Link } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { type PredictionOutcome, predictionOutcomes } from '../../db/vocabulary.ts'
import { claimPath } from '../claims/claim.ts'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate } from '../elements/When.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { shortened } from '../words.ts'
import { statement } from './EntryLine.tsx'
import { dueKeys, dueScreen } from './keys.ts'
import { agedOn } from './useDue.ts'

interface RowProps {
  claim: Claim
  mayAct: boolean
  resolve?: (outcome: PredictionOutcome) => void
  postpone?: () => void
  confirm?: () => void
}

export function WaitingRow({ claim, mayAct, resolve, postpone, confirm }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  const outcomes = resolve
    ? Object.fromEntries(predictionOutcomes.map((outcome) => [outcome, () => resolve(outcome)]))
    : {}
  useKeys(dueScreen, mayAct ? { ...outcomes, postpone } : {}, { within: row, isOneOfMany: true })
  return (
    <Box
      component="li"
      ref={row}
      sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: 13 }}>
        <strong>
          {resolve
            ? t('Last day %{day}', { day: onDate(claim.dueOn ?? '') })
            : t('Since %{day}', { day: onDate(agedOn(claim)) })}
        </strong>
        {claim.verdict && (
          <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
        )}
        <StatusMark claim={claim} isBrief={claim.verdict !== null} />
      </Box>
      <Link
        to={claimPath(claim.id)}
        dir="auto"
        lang={claim.language ?? undefined}
        sx={{ display: 'block', width: 'fit-content', ...statement, my: 0.5 }}
      >
        {claim.text}
      </Link>
      {claim.resolution?.criterion && (
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
          <Told
            text="What settles it: %{criterion}"
            with={{ criterion: <bdi>{claim.resolution.criterion}</bdi> }}
          />
        </Box>
      )}
      {claim.deferred && (
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
          <Told text="Put off before: %{reason}" with={{ reason: <bdi>{claim.deferred.reason}</bdi> }} />
        </Box>
      )}
      {mayAct && (
        <Box
          role="group"
          aria-label={t('Answer: %{claim}', { claim: shortened(claim.text, 60) })}
          sx={{
            display: { xs: resolve ? 'grid' : 'flex', sm: 'flex' },
            gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
            flexWrap: 'wrap',
            gap: 0.75,
            mt: { xs: 1, sm: 0.5 },
          }}
        >
          {resolve &&
            predictionOutcomes.map((outcome) => (
              <KeyButton
                key={outcome}
                of={dueKeys[outcome]}
                variant="outlined"
                onClick={() => resolve(outcome)}
                sx={{ minHeight: { xs: 44, sm: 30 } }}
              />
            ))}
          {postpone && (
            <KeyButton of={dueKeys.postpone} onClick={postpone} sx={{ minHeight: { xs: 44, sm: 30 } }} />
          )}
          {confirm && (
            <Button size="small" variant="outlined" onClick={confirm} sx={{ minHeight: { xs: 44, sm: 30 } }}>
              {t('Still so …')}
            </Button>
          )}
          {confirm && (
            <Button
              size="small"
              component={Link}
              to={claimPath(claim.id)}
              sx={{ minHeight: { xs: 44, sm: 30 } }}
            >
              {t('No longer so: reopen it')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  )
}
