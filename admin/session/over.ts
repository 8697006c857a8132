// What happens when the session ends in the middle of work: what was asked for waits until its owner has signed in again.
import { useSyncExternalStore } from 'react'
import type { Me } from '../../api/accounts/schema.ts'
import { isTyping } from '../live/typing.ts'

/** `asked` over the page, or `left` with a note on it; `other`: somebody else is signed in by now. */
export type Over = 'no' | 'asked' | 'left' | 'other'

interface Waiting {
  isRead: boolean
  answer: (maySend: boolean) => void
}

let person: Pick<Me, 'id' | 'email' | 'name'> | undefined
/** The session is that of somebody else: nothing more is sent from this page. */
let isForeign = false
let over: Over = 'no'
const waiting = new Set<Waiting>()
const listeners = new Set<() => void>()

/** Whose page it is; what waited for them goes on. */
export function belongsTo(me: Pick<Me, 'id' | 'email' | 'name'> | undefined): void {
  person = me
  isForeign = false
  become('no')
  answerAll(me !== undefined)
}

export const owner = () => person

/** Whether something may be sent that the desk would take for the act of the page's owner. */
export const maySend = () => !isForeign

/** Somebody else has signed in, here or in another tab: what stands on the page is not theirs. */
export function isTakenOver(): void {
  isForeign = true
  become('other')
}

/** Leaves the page as it is: acts fail and can be sent again, what was only to be read waits on. */
export function leaveForNow(): void {
  become('left')
  for (const one of waiting) if (!one.isRead) one.answer(false)
}

export const askAgain = () => become('asked')

/**
 * Waits until the owner of the page has signed in again. Nobody is asked who is writing and only had something read.
 * @returns whether to send the request again
 */
export function signedInAgain(isRead: boolean, signal: AbortSignal | undefined): Promise<boolean> {
  if (!person) return Promise.resolve(false)
  return new Promise((resolve, reject) => {
    const one: Waiting = {
      isRead,
      answer: (maySend) => {
        waiting.delete(one)
        resolve(maySend)
      },
    }
    waiting.add(one)
    signal?.addEventListener('abort', () => {
      waiting.delete(one)
      reject(new DOMException('No longer asked for.', 'AbortError'))
    })
    if (over === 'no') become(isForeign ? 'other' : isRead && isTyping() ? 'left' : 'asked')
    else if (over === 'left' && !isRead) become(isForeign ? 'other' : 'asked')
  })
}

export const useOver = (): Over => useSyncExternalStore(listen, () => over)

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function become(next: Over): void {
  over = next
  for (const listener of listeners) listener()
}

function answerAll(maySend: boolean): void {
  for (const one of waiting) one.answer(maySend)
}
