// The choice of a role, saying what each may do.

import { required, SelectInput } from 'react-admin'
import { type Role, roles } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'

const says: Record<Role, string> = {
  reader: t('Reader: reads and exports'),
  contributor: t('Contributor: submits claims, adds evidence'),
  reviewer: t('Reviewer: judges evidence, reviews, declines, reopens'),
  editor: t('Editor: also publishes, assigns, splits and merges'),
  admin: t('Administrator: everything, users and settings too'),
}

export function RoleInput() {
  return (
    <SelectInput
      source="role"
      label={t('Role')}
      choices={roles.map((id) => ({ id, name: says[id] }))}
      validate={required()}
      sx={{ '& .MuiSelect-select': { whiteSpace: 'normal !important' } }}
    />
  )
}
