// Wakes whoever waits in this process for the next change to the records, once it is committed.
// A store and what reads its replica are one to it.
import type { Store } from '../db/store.ts'

const waiting = new WeakMap<Store, Set<() => void>>()

/** Calls `wake` after every change made here; other processes over the same database are not heard of. @returns how to stop */
export function onChange(store: Store, wake: () => void): () => void {
  const all = waiting.get(keyOf(store)) ?? new Set()
  waiting.set(keyOf(store), all.add(wake))
  return () => {
    all.delete(wake)
  }
}

export function tellChanged(store: Store): void {
  for (const wake of waiting.get(keyOf(store)) ?? []) wake()
}

const keyOf = (store: Store) => store.nearby ?? store
