// What can be made of a pair: each act, what is said of it, and how it is taken back.
import type { MatchRelation } from '../../db/vocabulary.ts'
import type { Desk } from '../provider.ts'
import { shortened } from '../words.ts'
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
    return { matchId: id, what: 'different', said: 'Different: the pair is not proposed again' }
  }
  if (decision.act === 'related') {
    const { relation } = decision
    const { id } = await record({ otherId: other.id, decision: 'related', ...(relation && { relation }) })
    const how = relation ? `: ${relationWords[relation].toLowerCase()}` : ''
    return { matchId: id, what: 'related', said: `Related${how}. Both stay` }
  }
  if (!decision.mayMerge) {
    const { id } = await record({ otherId: other.id, decision: 'same' })
    return { matchId: id, what: 'same', said: 'The same. An editor can merge them' }
  }
  const { winner, loser } = sidesOf(pair, decision.isSwapped)
  // A pair the desk had not written down has no name to take the merge back by.
  const matchId = pair.id ?? (await record({ otherId: other.id, decision: 'same' })).id
  await desk.mergeClaims(loser.id, winner.id)
  return { matchId, what: 'merge', said: `Merged into “${shortened(winner.text, 60)}”`, loserId: loser.id }
}
