// Keeps the desk told of the claim one is at: asks for the next one, renews the hold, gives it back, sees whose it is.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Lease } from '../../api/desk/lease-schema.ts'
import { onColleagues } from '../live/recent.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { isBlank } from './draft.ts'
import { nextQuery } from './next-query.ts'
import type { Queue } from './useQueue.ts'

/** Well before a lease runs out. */
const renewalMs = 30_000
/** Without a key or a movement for so long, nobody is at work. */
const idleMs = 120_000

export interface Hold {
  /** The colleague who is at the claim on screen. */
  theirs: Lease | undefined
  takeOver: (reason: string) => Promise<void>
}

/** A lease is a courtesy that runs out by itself: one that was not taken or given back keeps nobody from the claim. */
const withoutHold = () => undefined

export function useLease(queue: Queue, me: Me, waiting: number): Hold {
  const desk = useDataProvider<Desk>()
  const { session, step, narrowing, isReading } = queue
  const { currentId, chosenId } = session
  const [theirs, setTheirs] = useState<{ id: string; lease: Lease }>()
  const held = useRef<string | null>(null)
  const latest = useRef(queue)
  latest.current = queue

  const note = useCallback((id: string, lease: Lease, userId: string) => {
    const isMine = lease.holder.id === userId
    held.current = isMine ? id : null
    setTheirs(isMine ? undefined : { id, lease })
  }, [])

  const hold = useCallback(
    async (id: string) => {
      try {
        note(id, await desk.leaseClaim(id), me.id)
      } catch (error) {
        const { status, body } = problemOf(error)
        const lease = body as unknown as Lease
        if (status === 409 && lease.holder) note(id, lease, me.id)
      }
    },
    [desk, me.id, note],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: for each claim that comes on screen, and no draft of it
  useEffect(() => {
    // What was just decided is on its way: the desk must have heard of it before it gives another.
    if (currentId === null || waiting > 0 || isReading) return
    let isOver = false
    async function ask(id: string) {
      if (id === chosenId) return hold(id)
      const { session } = latest.current
      const next = await desk.nextClaim(nextQuery(narrowing, me, session.skipped))
      if (!next.claim || !next.lease) return isOver ? undefined : hold(id)
      const now = latest.current.session
      const isBegun = next.claim.id !== id && !isBlank(now.drafts[id])
      if (isOver || isBegun) {
        if (next.claim.id !== now.currentId) void desk.releaseClaim(next.claim.id).catch(withoutHold)
        return isOver ? undefined : hold(id)
      }
      step({ type: 'given', claim: next.claim, upcoming: next.upcoming })
      note(next.claim.id, next.lease, me.id)
    }
    void ask(currentId).catch(withoutHold)
    return () => {
      isOver = true
    }
  }, [currentId, chosenId, waiting > 0, isReading, narrowing])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left is given back, whatever came instead
  useEffect(
    () => () => {
      const left = held.current
      const now = latest.current.session
      if (left === null || left === now.currentId) return
      held.current = null
      // An act that ends the work on a claim ends the hold as well.
      if (now.gone.includes(left)) return
      void desk.releaseClaim(left).catch(withoutHold)
    },
    [currentId],
  )

  useEffect(
    () => () => {
      if (held.current !== null) void desk.releaseClaim(held.current).catch(withoutHold)
    },
    [desk],
  )

  useEffect(() => {
    if (currentId === null) return
    let activeAt = Date.now()
    const stir = () => {
      activeAt = Date.now()
    }
    const timer = setInterval(() => {
      const isAtWork = document.visibilityState === 'visible' && Date.now() - activeAt < idleMs
      if (isAtWork) void hold(currentId)
    }, renewalMs)
    for (const sign of signs) window.addEventListener(sign, stir, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, stir)
    }
  }, [currentId, hold])

  // Whoever was at it learns at once that a colleague has taken over, and not when the hold would be renewed.
  useEffect(() => {
    if (currentId === null) return
    return onColleagues((events) => {
      const isTaken = events.some(
        ({ action, claimId }) => action === 'claim.lease_taken_over' && claimId === currentId,
      )
      if (isTaken) void hold(currentId)
    })
  }, [currentId, hold])

  const takeOver = useCallback(
    async (reason: string) => {
      if (currentId !== null)
        note(currentId, await desk.leaseClaim(currentId, { takeOver: { reason } }), me.id)
    },
    [currentId, desk, me.id, note],
  )

  return { theirs: theirs?.id === currentId ? theirs?.lease : undefined, takeOver }
}

const signs = ['keydown', 'pointermove', 'wheel', 'touchstart'] as const
