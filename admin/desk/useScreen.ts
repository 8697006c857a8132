// What keeps screen and session together: the address, the focus, and a warning before unsent work is lost.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useHref } from 'react-router'
import { useUnsaved } from '../unsaved/unsaved.ts'
import { isBlank } from './draft.ts'
import type { Session } from './session.ts'

/** The address names the claim being read, so that it can be reloaded and passed on; going through claims is no travelling back. */
export function useAddress(claimId: string | undefined): void {
  const base = useHref('/desk')
  useEffect(() => {
    const address = claimId ? `${base}/${claimId}` : base
    if (window.location.pathname !== address) window.history.replaceState(window.history.state, '', address)
  }, [base, claimId])
}

/** Another claim begins at its heading, for eyes and screen readers alike; the first one waits for the reader. */
export function useFocusOnChange(
  claimId: string | null,
  heading: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = claimId
    if (before === null || before === claimId) return
    scroller.current?.scrollTo({ top: 0 })
    const target = heading.current ?? scroller.current
    target?.focus({ preventScroll: true })
    if (window.matchMedia('(max-width: 899.95px)').matches) window.scrollTo({ top: 0 })
  }, [claimId, heading, scroller])
}

/** Drafts outlive another page of the admin, and the closing of the tab they do not. */
export function useGuard({ drafts }: Session, waiting: number): void {
  useUnsaved(() => waiting > 0 || Object.values(drafts).some((draft) => !isBlank(draft)), true)
}
