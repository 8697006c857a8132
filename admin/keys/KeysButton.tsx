// The button that lists the keys.
import type { ButtonProps } from '@mui/material'
import { everywhereKeys } from './everywhere.ts'
import { KeyButton } from './KeyButton.tsx'
import { showOverlay } from './overlay.ts'

export function KeysButton({ sx }: Pick<ButtonProps, 'sx'>) {
  return <KeyButton of={everywhereKeys.sheet} onClick={() => showOverlay('sheet')} {...(sx ? { sx } : {})} />
}
