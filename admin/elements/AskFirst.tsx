// Asks before something that cannot be taken back, or has effects one should know of.

import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { t } from '../language/language.ts'

interface AskFirstProps {
  title: string
  /** What the button that does it says. */
  act: string
  /** What the button that leaves all as it is says. */
  leave?: string
  /** Whether it cannot be taken back. */
  isFinal?: boolean
  onAct: () => void
  onClose: () => void
  children: ReactNode
}

export function AskFirst(props: AskFirstProps) {
  const { title, act, leave = t('Cancel'), isFinal = true, onAct, onClose, children } = props
  const id = useId()
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {leave}
        </Button>
        <Button variant="contained" color={isFinal ? 'error' : 'primary'} onClick={onAct}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
