// The forms that end a claim's wait: what came of a prediction, putting it off, or that a verdict is still so.
import { Box } from '@mui/material'
import { DateInput, Link, required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Claim } from '../../api/claims/schema.ts'
import type { NewReview } from '../../api/reviews/schema.ts'
import { type PredictionOutcome, predictionOutcomes } from '../../db/vocabulary.ts'
import { claimPath } from '../claims/claim.ts'
import { today } from '../claims/ReviewForm.tsx'
import { AskDialog } from '../desk/AskDialog.tsx'
import { Said } from '../elements/Said.tsx'
import { withoutBlanks } from '../fields.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { predictionWords } from '../words.ts'

interface DialogProps {
  claim: Claim
  close: () => void
  /** Is told what came of it. */
  done: (says: string) => void
}

function Statement({ claim }: { claim: Claim }) {
  return (
    <Said as="p" lang={claim.language} sx={{ mb: 1.5, fontSize: 16.5, lineHeight: 1.4 }}>
      {claim.text}
    </Said>
  )
}

/** What a verdict would rest on, and the way to more before anything is typed. */
function RestsOn({ claim }: { claim: Claim }) {
  return (
    <Box sx={{ mb: 2, fontSize: 13, color: 'text.secondary' }}>
      <bdi>{fromDesk(claim.originsInWords)}</bdi>
      {' · '}
      <Link to={claimPath(claim.id, 'evidence')}>{t('Add evidence')}</Link>
    </Box>
  )
}

const rationale = (
  <TextInput source="rationale" label={t('Why')} multiline minRows={2} autoFocus validate={required()} />
)
const asOf = (
  <DateInput
    source="asOf"
    label={t('As of')}
    helperText={t('The day it is judged for')}
    validate={required()}
  />
)
const waiver = (
  <TextInput
    source="waiver"
    label={t('Waiver')}
    helperText={t('Only where the policy is not met: the public reason for deciding all the same')}
    multiline
  />
)

export function ResolveDialog({ claim, outcome, close, done }: DialogProps & { outcome: PredictionOutcome }) {
  const desk = useDataProvider<Desk>()
  async function submit(values: FieldValues) {
    const review = await desk.reviewClaim(claim.id, withoutBlanks(values) as NewReview, claim.version)
    const said = review.outcome ? predictionWords[review.outcome] : review.rating
    done(review.verdictRevision === null ? t('Reviewed: %{said}', { said }) : t('Decided: %{said}', { said }))
  }
  return (
    <AskDialog
      title={t('What came of it')}
      submitLabel={t('Decide')}
      close={close}
      submit={submit}
      defaultValues={{ outcome, asOf: today() }}
    >
      <Statement claim={claim} />
      <RestsOn claim={claim} />
      <SelectInput
        source="outcome"
        label={t('Outcome')}
        choices={predictionOutcomes.map((id) => ({ id, name: predictionWords[id] }))}
        validate={required()}
        helperText={false}
      />
      {rationale}
      {asOf}
      {waiver}
    </AskDialog>
  )
}

export function PostponeDialog({ claim, close, done }: DialogProps) {
  const desk = useDataProvider<Desk>()
  async function submit({ until, reason }: FieldValues) {
    await desk.deferClaim(claim.id, { until, reason }, claim.version)
    done(t('Put off'))
  }
  return (
    <AskDialog
      title={t('Put the prediction off')}
      submitLabel={t('Put off#act')}
      close={close}
      submit={submit}
    >
      <Statement claim={claim} />
      <TextInput
        source="until"
        label={t('Until')}
        helperText={t('A day, a month or a year: %{day}, %{month} or %{year}', {
          day: '2027-03-31',
          month: '2027-03',
          year: '2027',
        })}
        autoFocus
        validate={required()}
      />
      <TextInput source="reason" label={t('Reason')} multiline validate={required()} />
    </AskDialog>
  )
}

/** A recheck: the answer in force is confirmed for another day. */
export function ConfirmDialog({ claim, close, done }: DialogProps) {
  const desk = useDataProvider<Desk>()
  async function submit(values: FieldValues) {
    const { rating, outcome } = claim
    const same = withoutBlanks({ ...values, rating, outcome, kind: 'recheck' })
    const review = await desk.reviewClaim(claim.id, same as NewReview, claim.version)
    done(review.verdictRevision === null ? t('Sent to the second reader') : t('Confirmed'))
  }
  return (
    <AskDialog
      title={t('Still so: %{rating}', { rating: claim.rating ?? '' })}
      submitLabel={t('Confirm')}
      close={close}
      submit={submit}
      defaultValues={{ asOf: today() }}
    >
      <Statement claim={claim} />
      {rationale}
      {asOf}
      {waiver}
    </AskDialog>
  )
}
