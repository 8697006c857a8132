// A button that carries its key.
import { Button, type ButtonProps } from '@mui/material'
import { Key, useKeyshortcut } from './Key.tsx'
import type { DeskAct } from './keys.ts'

interface ActButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'disabled' | 'sx'> {
  act: DeskAct
  label: string
  onClick: () => void
}

export function ActButton({ act, label, ...props }: ActButtonProps) {
  const shortcut = useKeyshortcut(act)
  return (
    <Button size="small" {...shortcut} {...props}>
      {label}
      <Key act={act} />
    </Button>
  )
}
