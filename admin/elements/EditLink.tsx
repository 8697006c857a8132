// The way from a record's page to the page it is changed on.
import { Button } from '@mui/material'
import { Link } from 'react-admin'

export function EditLink({ to }: { to: string }) {
  return (
    <Button component={Link} to={to} size="small" variant="outlined">
      Edit
    </Button>
  )
}
