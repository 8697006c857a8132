// What the charts show, in sentences, and how weeks and months are named. Pure.

import type { DecisionBucket, Insights } from '../../api/insights/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { shortVerdict } from '../desk/sayings.ts'
import { onDate } from '../elements/When.tsx'
import { dateFormat, inClauses, inList, inPercent, inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { durationInWords } from './durations.ts'

export type By = Insights['by']

export const titlesBy: Record<By, { verdicts: string; wait: string }> = {
  week: { verdicts: t('Verdicts by week'), wait: t('Time to the first verdict by week') },
  month: { verdicts: t('Verdicts by month'), wait: t('Time to the first verdict by month') },
}

/** `4 verified` */
export const countOf = (count: number, label: string): string =>
  t('%{count} %{label}', { count, label: inSentence(label) })

type Answers = Pick<DecisionBucket, 'verified' | 'refuted' | 'mixed' | 'unproven'>

export const totalOf = (answers: Answers): number =>
  verdicts.reduce((sum, verdict) => sum + answers[verdict], 0)

const shortDay = dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortMonth = dateFormat({ month: 'short', year: '2-digit', timeZone: 'UTC' })

/** `12 Jan` or `Week of 12 Jan 2026`; `Jan 26` or `January 2026`. */
export function bucketName(from: string, by: By, length: 'short' | 'long' = 'long'): string {
  const date = new Date(`${from}T00:00:00Z`)
  if (length === 'short') return (by === 'week' ? shortDay : shortMonth).format(date)
  return by === 'week' ? t('Week of %{day}', { day: onDate(from) }) : onDate(from.slice(0, 7))
}

/** `128 verdicts: 60 verified, 41 refuted, 20 mixed, 7 unproven. 9 of them replaced another.` */
export function decisionsSaid(buckets: readonly DecisionBucket[]): string {
  const all = buckets.reduce((sum, bucket) => sum + totalOf(bucket), 0)
  if (all === 0) return t('No verdict was given in this time.')
  const parts = verdicts.flatMap((verdict) => {
    const count = buckets.reduce((sum, bucket) => sum + bucket[verdict], 0)
    return count === 0 ? [] : [countOf(count, shortVerdict(verdict))]
  })
  const again = buckets.reduce((sum, bucket) => sum + bucket.again, 0)
  const given = t('%{smart_count} verdict: %{answers}. |||| %{smart_count} verdicts: %{answers}.', {
    smart_count: all,
    answers: inList(parts),
  })
  if (again === 0) return given
  const replaced = t(
    '%{smart_count} of them replaced another. |||| %{smart_count} of them replaced another.',
    again,
  )
  return `${given} ${replaced}`
}

/** `Of 40 claims, half had their first verdict within 5 hours, nine of ten within 3 days.` */
export function waitSaid(time: Insights['timeToVerdict']): string {
  const { claims, medianMinutes, ninthMinutes, fewestForNinth } = time
  if (medianMinutes === null) return t('No claim got its first verdict in this time.')
  const half = durationInWords(medianMinutes)
  return ninthMinutes === null
    ? t(
        'Of %{smart_count} claim, half had their first verdict within %{half}; fewer than %{fewest} say nothing of the slowest. |||| Of %{smart_count} claims, half had their first verdict within %{half}; fewer than %{fewest} say nothing of the slowest.',
        { smart_count: claims, half, fewest: fewestForNinth },
      )
    : t(
        'Of %{smart_count} claim, half had their first verdict within %{half}, nine of ten within %{ninth}. |||| Of %{smart_count} claims, half had their first verdict within %{half}, nine of ten within %{ninth}.',
        { smart_count: claims, half, ninth: durationInWords(ninthMinutes) },
      )
}

/** `120 claims came in; 30 of them name no speaker.` */
export function coverageSaid({ claims, withoutSpeaker }: Insights['speakers']): string {
  if (claims === 0) return t('No claim came in during this time.')
  const came = [t('%{smart_count} claim came in |||| %{smart_count} claims came in', claims)]
  if (withoutSpeaker > 0) {
    came.push(
      t(
        '%{smart_count} of them names no speaker |||| %{smart_count} of them name no speaker',
        withoutSpeaker,
      ),
    )
  }
  return `${inClauses(came)}. ${t('What became of them, by the verdict in force today.')}`
}

/** `70 % of 50 pairs of reviews came to the same verdict.` */
export function agreementSaid({ pairs, percent, fewestPairs }: NonNullable<Insights['agreement']>): string {
  if (percent === null) {
    return t(
      '%{smart_count} pair of reviews in this time. Fewer than %{fewest} say nothing worth knowing. |||| %{smart_count} pairs of reviews in this time. Fewer than %{fewest} say nothing worth knowing.',
      { smart_count: pairs, fewest: fewestPairs },
    )
  }
  return t(
    '%{share} of %{smart_count} pair of reviews came to the same verdict. |||| %{share} of %{smart_count} pairs of reviews came to the same verdict.',
    { smart_count: pairs, share: inPercent(percent) },
  )
}

const notShown = {
  topic: (more: number) =>
    t('%{smart_count} more topic is not shown. |||| %{smart_count} more topics are not shown.', more),
  outlet: (more: number) =>
    t('%{smart_count} more outlet is not shown. |||| %{smart_count} more outlets are not shown.', more),
  speaker: (more: number) =>
    t('%{smart_count} more speaker is not shown. |||| %{smart_count} more speakers are not shown.', more),
}

/** `3 more topics are not shown.` */
export const moreSaid = (more: number, noun: keyof typeof notShown): string | undefined =>
  more === 0 ? undefined : notShown[noun](more)
