// What is typed on the page and not sent: whoever holds some says so when the page is about to be left.

import { useEffect, useRef } from 'react'
import { t } from '../language/language.ts'

export interface Unsaved {
  isUnsaved: () => boolean
  /** It is lost with the tab only: going to another page keeps it. */
  isKept: boolean
}

const holders = new Set<Unsaved>()

/** Whether something would be lost by going to another page of the admin, or by closing the tab. */
export const losesByGoing = () => [...holders].some(({ isKept, isUnsaved }) => !isKept && isUnsaved())
export const losesByClosing = () => [...holders].some(({ isUnsaved }) => isUnsaved())

export function useUnsaved(isUnsaved: () => boolean, isKept = false): void {
  const latest = useRef(isUnsaved)
  latest.current = isUnsaved
  useEffect(() => {
    const holder = { isUnsaved: () => latest.current(), isKept }
    holders.add(holder)
    return () => {
      holders.delete(holder)
    }
  }, [isKept])
}

const question = t('What you have typed here is not sent yet. Leave it?')

export const leavesIt = () => window.confirm(question)
