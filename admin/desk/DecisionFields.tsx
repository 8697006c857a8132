// What a decision is given with: for a verdict its rating, reasons and date; for declining the reason.
import { Box } from '@mui/material'
import type { Claim } from '../../api/claims/schema.ts'
import type { Scale } from '../../api/settings/schema.ts'
import { declineReasons, revisionKinds } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { nextInWords } from '../publication/acts.ts'
import { declineWords, predictionWords, worded } from '../words.ts'
import { needsReading, outcomesFor, ratingsOf, today } from './draft.ts'
import { Field, type FormProps } from './Field.tsx'

interface DecisionFieldsProps extends FormProps {
  claim: Claim
  scale: Scale | undefined
}

export function DecisionFields({ claim, scale, ...form }: DecisionFieldsProps) {
  if (form.draft.choice === 'decline') return <DeclineFields {...form} />
  const ratings = ratingsOf(scale, form.draft.choice)
  const takesWaiver = form.fault?.takesWaiver || form.draft.waiver !== ''
  return (
    <>
      <Field
        {...form}
        name="rationale"
        reachedBy="write"
        label={t('Why')}
        required
        multiline
        minRows={3}
        maxRows={8}
      />
      {needsReading(claim) && (
        <Field
          {...form}
          name="reading"
          label={t('We took it to mean')}
          required
          multiline
          maxRows={4}
          hint={t('The comparison states no measure: say what it was taken to mean.')}
        />
      )}
      <Outcome claim={claim} {...form} />
      {takesWaiver && (
        <Field
          {...form}
          name="waiver"
          label={t('Waiver: why all the same')}
          multiline
          maxRows={4}
          hint={t('Shown to the public with the verdict.')}
        />
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: 1 }}>
        <Field {...form} name="asOf" label={t('As of')} type="date" slotProps={{}} />
        {ratings.length > 1 ? (
          <Field
            {...form}
            name="rating"
            label={t('Rating')}
            choices={ratings.map((label, at) => [at === 0 ? '' : label, label] as const)}
          />
        ) : (
          <Again claim={claim} {...form} />
        )}
      </Box>
      {ratings.length > 1 && <Again claim={claim} {...form} />}
      {claim.verdict !== null && <Different claim={claim} {...form} />}
      <Field {...form} name="summary" label={t('Summary for readers (optional)')} multiline maxRows={4} />
      {!needsReading(claim) && (
        <Field {...form} name="reading" label={t('We took it to mean (optional)')} multiline maxRows={4} />
      )}
      {form.draft.asOf > today() && <Box sx={{ fontSize: 13 }}>{t('The date lies in the future.')}</Box>}
    </>
  )
}

/** What came of a prediction; the first that fits the verdict, unless it was something else in the first place. */
function Outcome({ claim, ...form }: FormProps & { claim: Claim }) {
  const [first, ...others] = outcomesFor(claim, form.draft.choice)
  if (first === undefined) return null
  const isFirst = claim.kinds[0] === 'prediction'
  const choices: [string, string][] = isFirst
    ? [
        ['', predictionWords[first]],
        ...others.map((each): [string, string] => [each, predictionWords[each]]),
        ['none', t('Not said')],
      ]
    : [
        ['', t('Not said')],
        ...[first, ...others].map((each): [string, string] => [each, predictionWords[each]]),
      ]
  return <Field {...form} name="outcome" label={t('What came of it')} choices={choices} />
}

const againKinds = revisionKinds.filter((kind) => kind !== 'initial' && kind !== 'void')

/** Why there is another answer; unless said, the desk tells a recheck from a correction by itself. */
function Again({ claim, ...form }: FormProps & { claim: Claim }) {
  if (claim.verdict === null) return null
  const choices = [['', t('Automatic')], ...againKinds.map((kind) => [kind, worded(kind)])] as [
    string,
    string,
  ][]
  return <Field {...form} name="kind" label={t('Judged again as')} choices={choices} />
}

/** For readers of the earlier answer; and what becomes of it, where they can read it. */
function Different({ claim, ...form }: FormProps & { claim: Claim }) {
  const hint = nextInWords(claim)
  return (
    <Field
      {...form}
      name="changeNote"
      label={t('What is different (optional)')}
      multiline
      maxRows={4}
      {...(hint && { hint })}
    />
  )
}

function DeclineFields(form: FormProps) {
  const choices = [
    ['', t('Choose …')],
    ...declineReasons.map((reason) => [reason, declineWords[reason] ?? reason]),
  ] as [string, string][]
  return (
    <>
      <Field {...form} name="declineReason" label={t('Why it is not checked')} required choices={choices} />
      <Field {...form} name="note" label={t('Note (optional)')} multiline minRows={2} maxRows={6} />
    </>
  )
}
