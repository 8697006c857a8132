// The way from a record's page to the page it is changed on.
import { t } from '../language/language.ts'
import { OfferedLink } from './OfferedButton.tsx'

export function EditLink({ to }: { to: string }) {
  return <OfferedLink label={t('Edit')} to={to} variant="outlined" />
}
