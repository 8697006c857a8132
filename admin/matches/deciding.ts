// What can be made of a pair: each act, what is said of it, and how it is taken back.
import type { MatchRelation } from '../../db/vocabulary.ts'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { shortened, withoutEnd } from '../words.ts'
import { type Pair, relationWords, sidesOf } from './pair.ts'

export type Decision =
  | { act: 'same'; isSwapped: boolean; mayMerge: boolean }
  | { act: 'related'; relation?: MatchRelation | undefined }
  | { act: 'different' }

export interface Decided {
  /** Names the pair to whoever takes the decision back. */
  matchId: string
  said: string
  /** What undo calls it. */
  what: string
  /** The claim that is another one now. */
  loserId?: string
}

export async function decide(desk: Desk, pair: Pair, decision: Decision): Promise<Decided> {
  const { claim, other } = pair
  const record = (made: Parameters<Desk['decideMatch']>[1]) => desk.decideMatch(claim.id, made)
  if (decision.act === 'different') {
    const { id } = await record({ otherId: other.id, decision: 'different' })
    return {
      matchId: id,
      what: t('different#decision'),
      said: t('Different: the pair is not proposed again'),
    }
  }
  if (decision.act === 'related') {
    const { relation } = decision
    const { id } = await record({ otherId: other.id, decision: 'related', ...(relation && { relation }) })
    const said = relation
      ? t('Related: %{how}. Both stay', { how: inSentence(relationWords[relation]) })
      : t('Related. Both stay')
    return { matchId: id, what: t('related#decision'), said }
  }
  if (!decision.mayMerge) {
    const { id } = await record({ otherId: other.id, decision: 'same' })
    return { matchId: id, what: t('same#decision'), said: t('The same. An editor can merge them') }
  }
  const { winner, loser } = sidesOf(pair, decision.isSwapped)
  // A pair the desk had not written down has no name to take the merge back by.
  const matchId = pair.id ?? (await record({ otherId: other.id, decision: 'same' })).id
  await desk.mergeClaims(loser.id, winner.id)
  const said = t('Merged into “%{claim}”', { claim: shortened(withoutEnd(winner.text), 60) })
  return { matchId, what: t('merge#decision'), said, loserId: loser.id }
}
