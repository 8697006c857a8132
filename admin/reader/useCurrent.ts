// Which mark is the current one: brought into view when keys or an address choose it, and named by the address.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Mark } from './marks.ts'
import type { Reading } from './useReading.ts'

export interface Current {
  currentId: string | undefined
  mark: Mark | undefined
  /** By a click, where the eyes are already. */
  choose: (markId: string | undefined) => void
  /** By keys or a card: the words are brought into view. */
  goTo: (mark: Mark | undefined) => void
  /** The claim to go to as soon as its mark is there. */
  goToClaim: (claimId: string) => void
}

export function useCurrent(root: RefObject<HTMLElement | null>, { marks, unsettled }: Reading): Current {
  const [currentId, setCurrentId] = useState<string>()
  const wanted = useRef(new URLSearchParams(window.location.search).get('claim'))
  const brought = useRef<string>(undefined)
  const mark = marks.find(({ id }) => id === currentId)

  useEffect(() => {
    if (wanted.current === null) return
    const found = marks.find((one) => one.kind === 'claim' && one.appearance.claimId === wanted.current)
    const lost = unsettled.find(({ claimId }) => claimId === wanted.current)
    const item = lost && document.getElementById(`needs-${lost.id}`)
    if (found) {
      brought.current = found.id
      setCurrentId(found.id)
    } else if (item) {
      item.querySelector('details')?.setAttribute('open', '')
      item.querySelector('summary')?.focus({ preventScroll: true })
      item.scrollIntoView({ block: 'start' })
    }
    if (found || item) wanted.current = null
  }, [marks, unsettled])

  useEffect(() => {
    if (currentId === undefined || brought.current !== currentId) return
    const words = root.current?.querySelector(`[data-mark="${CSS.escape(currentId)}"]`)
    if (!words) return
    brought.current = undefined
    words.scrollIntoView({ block: 'center' })
  })

  const claimId = mark?.kind === 'claim' ? mark.appearance.claimId : undefined
  useEffect(() => {
    if (claimId === undefined) return
    const address = new URL(window.location.href)
    address.searchParams.set('claim', claimId)
    window.history.replaceState(window.history.state, '', address)
  }, [claimId])

  return {
    currentId: mark?.id,
    mark,
    choose: setCurrentId,
    goTo: (to) => {
      brought.current = to?.id
      setCurrentId(to?.id)
    },
    goToClaim: (id) => {
      wanted.current = id
    },
  }
}
