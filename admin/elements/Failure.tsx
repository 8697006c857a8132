// What stands where something failed: what the desk said, and the way out.
import { Alert, Button } from '@mui/material'
import { problemOf } from '../request.ts'

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Alert
      severity="error"
      variant="outlined"
      role="alert"
      sx={{ my: 2, bgcolor: 'background.paper' }}
      action={
        retry && (
          <Button color="inherit" size="small" onClick={() => retry()}>
            Try again
          </Button>
        )
      }
    >
      {problemOf(error).message}
    </Alert>
  )
}
