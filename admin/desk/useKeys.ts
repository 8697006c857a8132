// Listens for the desk's keys: silent while somebody types, in dialogs and menus, and when switched off.
import { useEffect, useRef } from 'react'
import { actOf, type DeskAct } from './keys.ts'

export type KeyHandlers = Partial<Record<DeskAct, () => void>>

const typing = 'textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox])'
const ownEnter = 'a, button, summary, [role=menuitem]'

export function useKeys(handlers: KeyHandlers, isOn: boolean): void {
  const latest = useRef(handlers)
  latest.current = handlers

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || event.isComposing || target.closest('[role=dialog], [role=menu]')) return
      const isTyping = target.matches(typing)
      if (event.key === 'Escape' && isTyping) return leaveField(target)
      const act = actOf(event)
      if (act === undefined || event.repeat) return
      const isSending = act === 'decide' && (event.ctrlKey || event.metaKey)
      if (!isOn && !isSending) return
      if (isTyping && !isSending && !(act === 'decide' && target.matches('select'))) return
      if (act === 'decide' && !isSending && target.matches(ownEnter)) return
      if (event.key.startsWith('Arrow') && target.matches('input')) return
      const handle = latest.current[act]
      if (!handle) return
      event.preventDefault()
      handle()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}

function leaveField(field: Element): void {
  if (field instanceof HTMLElement) field.blur()
}
