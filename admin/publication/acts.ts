// What a person may do about the public side of a claim, and what it will do: the rules of the API. Pure.

import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { t } from '../language/language.ts'

export interface PublicActs {
  publish: boolean
  retract: boolean
  hold: boolean
  release: boolean
  voidVerdict: boolean
}

/** @param autoPublish  whether the policy publishes a first verdict too, so that holding it makes sense */
export function publicActsOn(claim: Claim, me: Me, autoPublish: boolean): PublicActs {
  const may = (permission: Me['permissions'][number]) => me.permissions.includes(permission)
  const stands = claim.withdrawn === null && claim.mergedIntoId === null
  const isOver = claim.status === 'declined' || claim.status === 'split'
  const comes = claim.publishedRevision !== null || (autoPublish && !isOver)
  return {
    publish: stands && !claim.verdictImported && isWaiting(claim) && may('claims:publish'),
    retract: claim.publishedRevision !== null && may('claims:retract'),
    hold: stands && comes && claim.held === null && may('claims:hold'),
    release: stands && claim.held !== null && may('claims:hold'),
    voidVerdict: stands && claim.verdict !== null && may('verdicts:void'),
  }
}

/** There is a verdict in force that the public does not see. */
export const isWaiting = ({ verdict, verdictRevision, publishedRevision }: Claim) =>
  verdict !== null && verdictRevision !== publishedRevision

/** "revision 1; revision 2 is not", for the head of a claim; undefined where nothing is public. */
export function publicInWords(claim: Claim): string | undefined {
  const { publishedRevision, verdictRevision } = claim
  if (publishedRevision === null) return undefined
  return isWaiting(claim)
    ? t('revision %{publishedRevision}, not yet revision %{verdictRevision}', {
        publishedRevision,
        verdictRevision: verdictRevision ?? '',
      })
    : t('revision %{publishedRevision}', { publishedRevision })
}

/** What becomes of the next answer, to be known before it is given. */
export function nextInWords({ publishedRevision, held }: Claim): string | undefined {
  if (publishedRevision === null) return undefined
  return held
    ? t('The public sees revision %{publishedRevision}. Your answer is held back: %{reason}', {
        publishedRevision,
        reason: held.reason,
      })
    : t('The public sees revision %{publishedRevision}. Your answer replaces it at once.', {
        publishedRevision,
      })
}
