// Listens for the keys of a screen: silent while somebody types, in dialogs and menus, and when switched off. Nobody else listens.
import { type RefObject, useContext, useEffect, useRef } from 'react'
import { type Act, offerActs } from './acts-now.ts'
import { KeysOn } from './Kbd.tsx'
import { actIn, type Key, type Keys, type Screen, written } from './table.ts'

/** What each key does now; one that is not given does nothing. To answer false leaves the key to others. */
export type Handlers<K extends Keys> = { [A in keyof K]?: ((event?: KeyboardEvent) => unknown) | undefined }

interface Where {
  /** Only while the focus is in here; in a dialog keys act in no other way. */
  within?: string | RefObject<HTMLElement | null> | undefined
  /** The palette offers them not: there are several of what they act on. */
  isOneOfMany?: boolean
}

const elsewhere = '[role=dialog], [role=menu], [role=listbox]'
export const typing =
  'textarea, select, [contenteditable=true], [role=combobox], input:not([type=radio]):not([type=checkbox])'
const ownEnter = 'a, button, summary, [role=menuitem]'

export function useKeys<K extends Keys>(
  screen: Screen<K>,
  handlers: Handlers<K>,
  { within, isOneOfMany = false }: Where = {},
): void {
  const isOn = useContext(KeysOn)
  const latest = useRef({ handlers, isOn })
  latest.current = { handlers, isOn }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.defaultPrevented || event.isComposing || !isHere(target, within)) return
      const name = actIn(screen.keys, event)
      const key = name && (screen.keys[name] as Key)
      const handle = name && latest.current.handlers[name]
      if (!key || !handle || !mayAct(key, event, target, latest.current.isOn)) return
      if (handle(event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    const stopOffering = offerActs({
      of: screen.title,
      screen,
      acts: () =>
        isOneOfMany || within ? [] : offered(screen, latest.current.handlers, latest.current.isOn),
    })
    return () => {
      window.removeEventListener('keydown', press)
      stopOffering()
    }
  }, [screen, within, isOneOfMany])
}

function isHere(target: Element, within: Where['within']): boolean {
  if (within === undefined) return target.closest(elsewhere) === null
  if (typeof within === 'string') return target.closest(within) !== null
  return within.current?.contains(target) ?? false
}

function mayAct(key: Key, event: KeyboardEvent, target: Element, isOn: boolean): boolean {
  if (!isOn && !key.always) return false
  if (event.repeat && !key.repeats) return false
  if (target.matches(typing) && !key.inFields && !(key.inSelects && target.matches('select'))) return false
  if (key.key === 'Enter' && !key.withCtrl && target.matches(ownEnter)) return false
  // Between the choices of a group arrows do what they always do.
  return !(event.key.startsWith('Arrow') && target.matches('input'))
}

function offered<K extends Keys>({ keys }: Screen<K>, handlers: Handlers<K>, isOn: boolean): Act[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const run = handlers[name]
    if (!run || key.isStep) return []
    return [{ name: key.name, says: key.says, key: isOn ? written(key) : undefined, run: () => run() }]
  })
}
