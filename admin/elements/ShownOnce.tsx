// A secret that is shown once: to be copied now, gone when closed.

import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import type { ReactNode } from 'react'
import { t } from '../language/language.ts'
import { useCopying } from './copying.ts'

interface ShownOnceProps {
  title: string
  secret: string
  onClose: () => void
  children: ReactNode
}

export function ShownOnce({ title, secret, onClose, children }: ShownOnceProps) {
  const { box, copy, said } = useCopying(secret)
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
          dir="ltr"
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
            fontSize: 13.5,
          }}
        >
          {secret}
        </Box>
        <Box role="status" sx={{ minHeight: 20, mt: 0.5, fontSize: 13, color: 'text.secondary' }}>
          {said}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={copy} variant="outlined" autoFocus>
          {t('Copy')}
        </Button>
        <Button onClick={onClose} variant="contained">
          {t('I have kept it')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
