// Asks before something that cannot be taken back.
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId } from 'react'

interface AskFirstProps {
  title: string
  /** What the button that does it says. */
  act: string
  onAct: () => void
  onClose: () => void
  children: ReactNode
}

export function AskFirst({ title, act, onAct, onClose, children }: AskFirstProps) {
  const id = useId()
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Cancel
        </Button>
        <Button variant="contained" color="error" onClick={onAct}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
