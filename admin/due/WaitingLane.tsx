// The lane on top: predictions whose last day is over and verdicts to look at again, each with what ends its wait.
import { Box } from '@mui/material'
import { useState } from 'react'
import type { Claim } from '../../api/claims/schema.ts'
import type { PredictionOutcome } from '../../db/vocabulary.ts'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { ToldLine } from '../elements/ToldLine.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'
import { ConfirmDialog, PostponeDialog, ResolveDialog } from './dialogs.tsx'
import { dueKeys } from './keys.ts'
import { useAnswers } from './useAnswers.ts'
import { useWaiting } from './useDue.ts'
import { WaitingRow } from './WaitingRow.tsx'

type Asked =
  | { what: 'resolve'; claim: Claim; outcome: PredictionOutcome }
  | { what: 'postpone'; claim: Claim }
  | { what: 'confirm'; claim: Claim }

export function WaitingLane() {
  const { data, error, refetch } = useWaiting()
  const mayReview = useMay('claims:review')
  const [asked, ask] = useState<Asked>()
  const answers = useAnswers()
  const shown = data ? data.predictions.length + data.aged.length : 0
  const close = () => ask(undefined)
  const dialog = asked && { claim: asked.claim, close, done: answers.doneTo(asked.claim) }
  const rows = data && [
    ...data.predictions.map((claim) => (
      <WaitingRow
        key={claim.id}
        claim={claim}
        mayAct={mayReview}
        resolve={(outcome) => ask({ what: 'resolve', claim, outcome })}
        postpone={() => ask({ what: 'postpone', claim })}
      />
    )),
    ...data.aged.map((claim) => (
      <WaitingRow
        key={claim.id}
        claim={claim}
        mayAct={mayReview}
        confirm={() => ask({ what: 'confirm', claim })}
      />
    )),
  ]
  return (
    <Section
      title={data ? t('Waiting for an answer: %{total}', { total: data.total }) : t('Waiting for an answer')}
    >
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={4} />}
      {rows?.length === 0 && (
        <Empty title={t('Nothing is over')}>
          {t(
            'Predictions come here when their last day has passed, verdicts when they are to be looked at again.',
          )}
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {rows}
        </Box>
      )}
      {data && data.total > shown && (
        <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 1 }}>
          {t(
            '%{smart_count} more claim after these. |||| %{smart_count} more claims after these.',
            data.total - shown,
          )}
        </Box>
      )}
      {mayReview && <ToldLine told={answers.told} of={dueKeys.undo} undo={answers.undo} />}
      {dialog && asked.what === 'resolve' && <ResolveDialog {...dialog} outcome={asked.outcome} />}
      {dialog && asked.what === 'postpone' && <PostponeDialog {...dialog} />}
      {dialog && asked.what === 'confirm' && <ConfirmDialog {...dialog} />}
    </Section>
  )
}
