// Stands above a page for as long as its owner is signed out.
import { Alert, Button } from '@mui/material'
import { t } from '../language/language.ts'
import { askAgain, useOver } from './over.ts'

export function SignedOutNote() {
  if (useOver() !== 'left') return null
  return (
    <Alert
      severity="warning"
      variant="outlined"
      role="alert"
      action={
        <Button color="inherit" size="small" onClick={askAgain} sx={{ whiteSpace: 'nowrap' }}>
          {t('Sign in again')}
        </Button>
      }
      sx={{
        // Below the bar, wherever the page is scrolled to; over nothing that one would press.
        position: 'sticky',
        top: 56,
        zIndex: 'appBar',
        mb: 1.5,
        bgcolor: 'background.paper',
        alignItems: 'center',
        '& .MuiAlert-action': { pt: 0 },
      }}
    >
      {t('You are signed out. What you have typed stays on this page and is not sent.')}
    </Alert>
  )
}
