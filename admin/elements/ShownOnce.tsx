// A secret that is shown once: to be copied now, gone when closed.
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useRef, useState } from 'react'

interface ShownOnceProps {
  title: string
  secret: string
  onClose: () => void
  children: ReactNode
}

export function ShownOnce({ title, secret, onClose, children }: ShownOnceProps) {
  const [state, setState] = useState<'shown' | 'copied' | 'selected'>('shown')
  const box = useRef<HTMLElement>(null)

  /** Without https the browser offers no clipboard; then the text is selected for the keys. */
  async function copy() {
    try {
      await navigator.clipboard.writeText(secret)
      setState('copied')
    } catch {
      if (box.current) window.getSelection()?.selectAllChildren(box.current)
      setState('selected')
    }
  }

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="secret-title">
      <DialogTitle id="secret-title" component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {children}
        </Alert>
        <Box
          component="code"
          ref={box}
          sx={{
            display: 'block',
            p: 1.5,
            bgcolor: 'raised',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            overflowWrap: 'anywhere',
            whiteSpace: 'pre-wrap',
            fontSize: 15,
          }}
        >
          {secret}
        </Box>
        <Box role="status" sx={{ minHeight: 24, mt: 1, color: 'text.secondary' }}>
          {state === 'copied' && 'Copied.'}
          {state === 'selected' && 'Selected: copy it with Ctrl or ⌘ and C.'}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={copy} variant="outlined" autoFocus>
          Copy
        </Button>
        <Button onClick={onClose} variant="contained">
          I have kept it
        </Button>
      </DialogActions>
    </Dialog>
  )
}
