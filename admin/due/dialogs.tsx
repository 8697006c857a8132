// The forms that end a claim's wait: what came of a prediction, putting it off, or that a verdict is still so.
import { DateInput, required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Claim } from '../../api/claims/schema.ts'
import type { NewReview } from '../../api/reviews/schema.ts'
import { type PredictionOutcome, predictionOutcomes } from '../../db/vocabulary.ts'
import { today } from '../claims/ReviewForm.tsx'
import { AskDialog } from '../desk/AskDialog.tsx'
import { Said } from '../elements/Said.tsx'
import { withoutBlanks } from '../fields.ts'
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

const rationale = (
  <TextInput source="rationale" label="Why" multiline minRows={2} autoFocus validate={required()} />
)
const asOf = (
  <DateInput source="asOf" label="As of" helperText="The day it is judged for" validate={required()} />
)
const waiver = (
  <TextInput
    source="waiver"
    label="Waiver"
    helperText="Only where the policy is not met: the public reason for deciding all the same"
    multiline
  />
)

export function ResolveDialog({ claim, outcome, close, done }: DialogProps & { outcome: PredictionOutcome }) {
  const desk = useDataProvider<Desk>()
  async function submit(values: FieldValues) {
    const review = await desk.reviewClaim(claim.id, withoutBlanks(values) as NewReview, claim.version)
    const said = review.outcome ? predictionWords[review.outcome] : review.rating
    done(review.verdictRevision === null ? `Reviewed: ${said}` : `Decided: ${said}`)
  }
  return (
    <AskDialog
      title="What came of it"
      submitLabel="Decide"
      close={close}
      submit={submit}
      defaultValues={{ outcome, asOf: today() }}
    >
      <Statement claim={claim} />
      <SelectInput
        source="outcome"
        label="Outcome"
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
    done('Put off')
  }
  return (
    <AskDialog title="Put the prediction off" submitLabel="Put off" close={close} submit={submit}>
      <Statement claim={claim} />
      <TextInput
        source="until"
        label="Until"
        helperText="A day, a month or a year: 2027-03-31, 2027-03 or 2027"
        autoFocus
        validate={required()}
      />
      <TextInput source="reason" label="Reason" multiline validate={required()} />
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
    done(review.verdictRevision === null ? 'Sent to the second reader' : 'Confirmed')
  }
  return (
    <AskDialog
      title={`Still so: ${claim.rating}`}
      submitLabel="Confirm"
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
