// Offers the buttons of a record to the palette too: each says once what it does.
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { offerActs } from '../keys/acts-now.ts'

const Of = createContext<string | undefined>(undefined)

interface ActsOfProps {
  /** What the buttons inside act on, as a heading: "This claim". */
  of: string
  children: ReactNode
}

export function ActsOf({ of, children }: ActsOfProps) {
  return <Of.Provider value={of}>{children}</Of.Provider>
}

/** Lets the palette do what a button does, where the button stands among the acts of a record. */
export function useOffered(name: string, run: () => unknown, isOffered = true): void {
  const of = useContext(Of)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (of === undefined || !isOffered) return
    return offerActs({ of, acts: () => [{ name, run: () => latest.current() }] })
  }, [of, name, isOffered])
}
