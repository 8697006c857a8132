// The choice of a role, saying what each may do.
import { required, SelectInput } from 'react-admin'
import { type Role, roles } from '../../db/vocabulary.ts'

const says: Record<Role, string> = {
  reader: 'Reader: reads and exports',
  contributor: 'Contributor: submits claims, adds evidence',
  reviewer: 'Reviewer: judges evidence, reviews, declines, reopens',
  editor: 'Editor: also publishes, assigns, splits and merges',
  admin: 'Administrator: everything, users and settings too',
}

export function RoleInput() {
  return (
    <SelectInput
      source="role"
      label="Role"
      choices={roles.map((id) => ({ id, name: says[id] }))}
      validate={required()}
      sx={{ '& .MuiSelect-select': { whiteSpace: 'normal !important' } }}
    />
  )
}
