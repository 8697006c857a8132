// What the charts show, in sentences, and how weeks and months are named. Pure.

import type { DecisionBucket, Insights } from '../../api/insights/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { shortVerdict } from '../desk/sayings.ts'
import { onDate } from '../elements/When.tsx'
import { dateFormat, inFigures, inPercent } from '../language/formats.ts'
import { counted } from '../words.ts'
import { durationInWords } from './durations.ts'

export type By = Insights['by']

type Answers = Pick<DecisionBucket, 'verified' | 'refuted' | 'mixed' | 'unproven'>

export const totalOf = (answers: Answers): number =>
  verdicts.reduce((sum, verdict) => sum + answers[verdict], 0)

const shortDay = dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortMonth = dateFormat({ month: 'short', year: '2-digit', timeZone: 'UTC' })

/** `12 Jan` or `Week of 12 Jan 2026`; `Jan 26` or `January 2026`. */
export function bucketName(from: string, by: By, length: 'short' | 'long' = 'long'): string {
  const date = new Date(`${from}T00:00:00Z`)
  if (length === 'short') return (by === 'week' ? shortDay : shortMonth).format(date)
  return by === 'week' ? `Week of ${onDate(from)}` : onDate(from.slice(0, 7))
}

/** `128 verdicts: 60 verified, 41 refuted, 20 mixed, 7 unproven. 9 of them replaced another.` */
export function decisionsSaid(buckets: readonly DecisionBucket[]): string {
  const all = buckets.reduce((sum, bucket) => sum + totalOf(bucket), 0)
  if (all === 0) return 'No verdict was given in this time.'
  const parts = verdicts.flatMap((verdict) => {
    const count = buckets.reduce((sum, bucket) => sum + bucket[verdict], 0)
    return count === 0 ? [] : [`${inFigures(count)} ${shortVerdict(verdict).toLowerCase()}`]
  })
  const again = buckets.reduce((sum, bucket) => sum + bucket.again, 0)
  const replaced = again === 0 ? '' : ` ${inFigures(again)} of them replaced another.`
  return `${counted(all, 'verdict')}: ${parts.join(', ')}.${replaced}`
}

/** `Of 40 claims, half had their first verdict within 5 hours, nine of ten within 3 days.` */
export function waitSaid(time: Insights['timeToVerdict']): string {
  const { claims, medianMinutes, ninthMinutes, fewestForNinth } = time
  if (medianMinutes === null) return 'No claim got its first verdict in this time.'
  const half = `half had their first verdict within ${durationInWords(medianMinutes)}`
  const slow =
    ninthMinutes === null
      ? `; fewer than ${fewestForNinth} say nothing of the slowest`
      : `, nine of ten within ${durationInWords(ninthMinutes)}`
  return `Of ${counted(claims, 'claim')}, ${half}${slow}.`
}

/** `120 claims came in; 30 of them name no speaker.` */
export function coverageSaid({ claims, withoutSpeaker }: Insights['speakers']): string {
  if (claims === 0) return 'No claim came in during this time.'
  const nameless =
    withoutSpeaker === 0
      ? ''
      : `; ${inFigures(withoutSpeaker)} of them ${withoutSpeaker === 1 ? 'names' : 'name'} no speaker`
  return `${counted(claims, 'claim')} came in${nameless}. What became of them, by the verdict in force today.`
}

/** `70 % of 50 pairs of reviews came to the same verdict.` */
export function agreementSaid({ pairs, percent, fewestPairs }: NonNullable<Insights['agreement']>): string {
  if (percent === null) {
    return `${counted(pairs, 'pair')} of reviews in this time. Fewer than ${fewestPairs} say nothing worth knowing.`
  }
  const share = inPercent(percent)
  return `${share} of ${counted(pairs, 'pair')} of reviews came to the same verdict.`
}

/** `3 more topics are not shown.` */
export function moreSaid(more: number, noun: string): string | undefined {
  if (more === 0) return undefined
  return `${counted(more, `more ${noun}`)} ${more === 1 ? 'is' : 'are'} not shown.`
}
