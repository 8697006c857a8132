// What stands where something failed: what the desk said, and the way out.

import { Alert, Button } from '@mui/material'
import { t } from '../language/language.ts'
import { problemOf } from '../request.ts'

/** For a query whose page shows the failure itself: react-admin would tell it once more below, or leave. */
export const toldInPlace = { retry: false, onError: () => {} }

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Alert
      severity="error"
      variant="outlined"
      role="alert"
      sx={{ my: 2, bgcolor: 'background.paper', alignItems: 'center', '& .MuiAlert-action': { pt: 0 } }}
      action={
        retry && (
          <Button color="inherit" size="small" sx={{ whiteSpace: 'nowrap' }} onClick={() => retry()}>
            {t('Try again')}
          </Button>
        )
      }
    >
      {problemOf(error).message}
    </Alert>
  )
}
