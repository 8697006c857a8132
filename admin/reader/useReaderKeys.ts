// Listens for the reader's keys: silent while somebody types, in dialogs and menus, and for letters when switched off.
import { useEffect, useRef } from 'react'
import type { Move } from './cursor.ts'
import { actOf, moveOf, type ReaderAct } from './keys.ts'

export type ReaderHandlers = Partial<Record<ReaderAct, () => void>>

interface Keys {
  handlers: ReaderHandlers
  /** Moves the selection; undefined while nothing is selected by keys, so that arrows scroll. */
  move: ((move: Move) => void) | undefined
  isOn: boolean
}

const elsewhere = '[role=dialog], [role=menu], [role=listbox]'
const typing = 'textarea, select, [contenteditable=true], [role=combobox], input:not([type=checkbox])'
const ownEnter = 'a, button, summary'

export function useReaderKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { handlers, move, isOn } = latest.current
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || event.isComposing) return
      if (target.closest(elsewhere) || target.matches(typing)) return
      const step = move && moveOf(event)
      if (step) {
        event.preventDefault()
        return move(step)
      }
      const act = actOf(event)
      const handle = act && handlers[act]
      if (!handle || event.repeat || (!isOn && act !== 'leave')) return
      if (act === 'open' && target.matches(ownEnter)) return
      event.preventDefault()
      handle()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
