// The keys of the comparison as they are printed on its buttons and listed; one switch turns off those of the desk and these.
import { Button, type ButtonProps } from '@mui/material'
import { useContext, useEffect, useRef } from 'react'
import { Kbd, KeysOn } from '../desk/Key.tsx'
import { type KeyLine, KeySheet as Sheet } from '../elements/KeySheet.tsx'
import { actOf, keyLabel, type MatchAct, matchKeys } from './keys.ts'

interface KeyButtonProps
  extends Pick<ButtonProps, 'variant' | 'disabled' | 'sx' | 'aria-expanded' | 'color'> {
  act: MatchAct
  label: string
  onClick: () => void
}

/** A button that carries its key. */
export function KeyButton({ act, label, ...props }: KeyButtonProps) {
  const isOn = useContext(KeysOn)
  return (
    <Button size="small" {...(isOn ? { 'aria-keyshortcuts': keyLabel(act) } : {})} {...props}>
      {label}
      {isOn && <Kbd>{keyLabel(act)}</Kbd>}
    </Button>
  )
}

export type MatchHandlers = Partial<Record<MatchAct, (() => void) | undefined>>

const typing = 'textarea, select, [contenteditable=true], [role=combobox], input:not([type=checkbox])'

/** Silent while somebody types, in dialogs and menus, and when switched off. `within` a dialog, only there. */
export function useMatchKeys(handlers: MatchHandlers, isOn: boolean, within?: string): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    if (!isOn) return
    function press(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : document.body
      const dialog = target.closest('[role=dialog], [role=menu], [role=listbox]')
      if (event.defaultPrevented || event.isComposing || event.repeat || target.matches(typing)) return
      if (within ? !target.closest(within) : dialog) return
      const act = actOf(event)
      const handle = act && latest.current[act]
      if (!handle) return
      event.preventDefault()
      handle()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn, within])
}

const lines = Object.keys(matchKeys).map(
  (act): KeyLine => [[keyLabel(act as MatchAct)], matchKeys[act as MatchAct].label],
)

interface KeySheetProps {
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

export function KeySheet(props: KeySheetProps) {
  return (
    <Sheet
      title="Keys of the matches"
      turnsOn="Single keys act here, on the desk and in the reader"
      whenOff="Off, every button stays."
      sets={[{ lines: [...lines, [['1–6'], 'After R: how they are related']] }]}
      {...props}
    />
  )
}
