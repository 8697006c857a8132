// The form a reviewer judges a claim with.
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import {
  DateInput,
  required,
  SelectInput,
  TextInput,
  useDataProvider,
  useNotify,
  useRefresh,
} from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Claim } from '../../api/claims/schema.ts'
import type { NewReview, Review } from '../../api/reviews/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { revisionKinds } from '../../db/vocabulary.ts'
import { ServerForm } from '../elements/ServerForm.tsx'
import { withoutBlanks } from '../fields.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { choicesOf } from '../words.ts'
import { OutcomeInput, OvertakenInputs, rarely } from './OutcomeInput.tsx'
import { sendLabel, sentInWords } from './rounds.ts'
import { VerdictInput } from './VerdictInput.tsx'

const namedKinds = revisionKinds.filter((kind) => kind !== 'initial' && kind !== 'void')

/** A comparison without a stated measure or comparator is judged in a reading, and says which. */
export function needsReading({ kinds, scope }: Pick<Claim, 'kinds' | 'scope'>): boolean {
  return (
    kinds.includes('comparison') && scope.measure?.basis !== 'stated' && scope.comparator?.basis !== 'stated'
  )
}

/** Today where the reviewer sits, `2026-01-31`. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

interface ReviewFormProps {
  claim: Claim
  settings: Settings
  /** How the review is sent and what that is called; unless given, it goes into the open round. */
  sends?: { label: string; send: (review: NewReview, version?: number) => Promise<Review> }
  /** Why a waiver is needed whatever the evidence. */
  needsWaiver?: string | undefined
}

export function ReviewForm({ claim, settings, sends, needsWaiver }: ReviewFormProps) {
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const refresh = useRefresh()
  const [showsWaiver, setShowsWaiver] = useState(needsWaiver !== undefined)
  const onward = sends ? undefined : sendLabel(claim, settings.policy.reviewsRequired)

  async function submit(values: FieldValues, version?: number) {
    const send = sends?.send ?? ((given, at) => desk.reviewClaim(claim.id, given, at))
    const review = await send(withoutBlanks(values) as NewReview, version)
    notify(sentInWords(review, onward), { type: 'success' })
    refresh()
  }

  return (
    <ServerForm
      submit={submit}
      submitLabel={sends?.label ?? onward ?? t('Give the verdict')}
      record={claim}
      defaultValues={{ asOf: today(), verdict: null, rating: null }}
    >
      <Box sx={{ maxWidth: 760 }}>
        <VerdictInput ratings={settings.scale.ratings} />
        {claim.kinds.includes('prediction') && <OutcomeInput />}
        <TextInput
          source="rationale"
          label={t('Why')}
          helperText={t('For anyone who asks how the desk came to it')}
          multiline
          minRows={3}
          validate={required()}
        />
        <TextInput
          source="reading"
          label={needsReading(claim) ? t('We took it to mean *') : t('We took it to mean')}
          helperText={
            needsReading(claim)
              ? t('Needed: the comparison states neither measure nor comparator')
              : t('Where the words can be understood in more than one way')
          }
          multiline
        />
        <TextInput
          source="summary"
          label={t('Summary for readers')}
          helperText={t('In a sentence or two')}
          multiline
          minRows={2}
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
          <DateInput
            source="asOf"
            label={t('As of')}
            helperText={t('The day the claim is judged for')}
            validate={required()}
          />
          {claim.verdict && (
            <SelectInput
              source="kind"
              label={t('Judged again as')}
              helperText={t('Left empty: recheck for the same answer, correction for another')}
              choices={choicesOf(namedKinds)}
            />
          )}
        </Box>
        {claim.verdict && (
          <TextInput
            source="changeNote"
            label={t('What is different, for readers')}
            helperText={t('Stands beside a correction, wherever it is listed')}
            multiline
          />
        )}
        <TextInput source="note" label={t('Note for the desk')} helperText={t('Never leaves it')} multiline />
        <OvertakenInputs />
        {showsWaiver ? (
          <TextInput
            source="waiver"
            label={t('Waiver')}
            helperText={needsWaiver ?? t('The public reason for deciding although the policy is not met')}
            multiline
            autoFocus={needsWaiver === undefined}
          />
        ) : (
          <Button size="small" onClick={() => setShowsWaiver(true)} sx={rarely}>
            {t('Decide although the policy is not met …')}
          </Button>
        )}
      </Box>
    </ServerForm>
  )
}
