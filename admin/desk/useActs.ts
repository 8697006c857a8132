// Gives the acts of the desk what they stand on: the session, the clock, the line they wait in, and a voice.
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Policy } from '../../api/settings/schema.ts'
import { type Tell, type Told, useTold } from '../elements/ToldLine.tsx'
import type { Desk } from '../provider.ts'
import { newActLine } from './act-line.ts'
import { type Acts, actsFor } from './acts.ts'
import { notesQuery, type Queue } from './useQueue.ts'

export interface Acting {
  acts: Acts
  /** What was said last. */
  said: Told
  say: Tell
  /** How many acts the desk has not answered yet. */
  waiting: number
  /** The claim that stays on screen until the desk has answered. */
  sending: string | undefined
}

export function useActs({ session, newest, step }: Queue, me: Me, policy: Policy | undefined): Acting {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const [said, say] = useTold()
  const [waiting, setWaiting] = useState(0)
  const [sending, setSending] = useState<string>()
  const latest = useRef({ policy, seen: session.currentId, seenAt: 0 })
  const { seen, seenAt } = latest.current
  latest.current = {
    policy,
    seen: session.currentId,
    seenAt: seen === session.currentId && seenAt > 0 ? seenAt : performance.now(),
  }

  const acts = useMemo(
    () =>
      actsFor({
        desk,
        me,
        line: newActLine((difference) => setWaiting((count) => count + difference)),
        session: newest,
        policy: () => latest.current.policy,
        sinceSeen: () => performance.now() - latest.current.seenAt,
        step,
        say,
        setSending,
        onMatch: () => client.invalidateQueries({ queryKey: ['claims', 'matches'] }),
        onNote: (id) => client.invalidateQueries({ queryKey: notesQuery(desk, id).queryKey }),
      }),
    [desk, client, me, newest, step, say],
  )

  return { acts, said, say, waiting, sending }
}
