// The way from a record's page to the page it is changed on.
import { OfferedLink } from './OfferedButton.tsx'

export function EditLink({ to }: { to: string }) {
  return <OfferedLink label="Edit" to={to} variant="outlined" />
}
