// Listens for the board's keys: silent while somebody types, in dialogs and menus, and when switched off.
import { type RefObject, useEffect, useRef } from 'react'
import { actOf, arrows, type BoardAct } from './keys.ts'
import type { Step } from './lanes.ts'

interface Keys {
  handlers: Partial<Record<BoardAct, () => void>>
  step: (step: Step) => void
  isOn: boolean
}

const elsewhere = '[role=dialog], [role=menu], [role=listbox]'
const typing =
  'textarea, select, [contenteditable=true], [role=combobox], input:not([type=radio]):not([type=checkbox])'
const ownEnter = 'a, button, summary'

export function useBoardKeys(board: RefObject<HTMLElement | null>, keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { handlers, step, isOn } = latest.current
      const target = event.target instanceof Element ? event.target : document.body
      if (!isOn || event.defaultPrevented || event.isComposing) return
      if (target.closest(elsewhere) || target.matches(typing)) return
      const arrow =
        event.shiftKey || event.ctrlKey || event.metaKey || event.altKey ? undefined : arrows[event.key]
      if (arrow) {
        // Elsewhere on the page, and in a text that scrolls, arrows do what they always do.
        const isOurs = target === document.body || board.current?.contains(target)
        if (!isOurs || target.closest('[data-scrolls]')) return
        event.preventDefault()
        return step(arrow)
      }
      const act = actOf(event)
      const handle = act && handlers[act]
      if (!handle || event.repeat) return
      if (act === 'preview' && target.matches(ownEnter)) return
      event.preventDefault()
      handle()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [board])
}
