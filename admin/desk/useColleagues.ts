// Keeps the queue as colleagues leave it: what they settle goes, what they change is read anew, what is begun stays put.
import { useEffect, useRef } from 'react'
import { useDataProvider } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { LiveEvent } from '../../api/events/schema.ts'
import { isToJudge } from '../claims/acts.ts'
import { claimMeta } from '../claims/claim.ts'
import { onColleagues } from '../live/recent.ts'
import { toldOfClaim } from '../live/sentences.ts'
import type { Desk } from '../provider.ts'
import { isBlank } from './draft.ts'
import type { Queue } from './useQueue.ts'

/** Of a burst, such as an import, so many are looked at; the others show when their turn comes. */
const atMost = 10

export function useColleagues(queue: Queue, me: Me, say: (text: string) => void): void {
  const desk = useDataProvider<Desk>()
  const latest = useRef(queue)
  latest.current = queue

  useEffect(() => {
    async function readAnew(id: string) {
      const { data: claim } = await desk.getOne<Claim>('claims', { id, meta: claimMeta })
      const { session, step } = latest.current
      // A decision that is begun meets the change when it is sent: both versions are shown then.
      if (!isBlank(session.drafts[id])) return
      if (id !== session.currentId && !isToJudge(claim, me)) step({ type: 'left', id, isSettled: true })
      else step({ type: 'refreshed', claim })
    }

    return onColleagues((events) => {
      const { claims, currentId } = latest.current.session
      const changed = claims.filter(({ id, version }) =>
        events.some((event) => event.claimId === id && (event.version ?? 0) > version),
      )
      for (const { id } of changed.slice(0, atMost)) void readAnew(id).catch(asItWas)
      const told = toldOfClaim(ofClaim(events, currentId))
      if (told) say(told)
    })
  }, [desk, me, say])
}

const ofClaim = (events: readonly LiveEvent[], id: string | null) =>
  events.filter(({ claimId }) => claimId !== null && claimId === id)

/** What cannot be read anew stands as it was; acting on it tells. */
function asItWas(): void {}
