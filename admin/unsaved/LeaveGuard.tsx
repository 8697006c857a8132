// Asks once before typed words are left behind, wherever on the page they stand: by a link, a key, going back, or closing the tab.
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { leavesIt, losesByClosing, losesByGoing } from './unsaved.ts'

export function LeaveGuard() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && losesByGoing(),
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    // A form that was emptied in the same breath says so when it is drawn.
    const timer = setTimeout(() => {
      if (!losesByGoing() || leavesIt()) blocker.proceed()
      else blocker.reset()
    })
    return () => clearTimeout(timer)
  }, [blocker])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (losesByClosing()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return null
}
