// The page to change a colleague's role, name or password, to suspend or readmit them, and to erase their data.
import { BooleanInput, required, TextInput } from 'react-admin'
import { leastPassword } from '../../db/vocabulary.ts'
import { EditPage } from '../elements/EditPage.tsx'
import { EraseUser } from './EraseUser.tsx'
import { RoleInput } from './RoleInput.tsx'

export function UserEdit() {
  return (
    <>
      <Form />
      <EraseUser />
    </>
  )
}

function Form() {
  return (
    <EditPage
      title={({ name }) => `Edit: ${name}`}
      noun="user"
      list={{ label: 'Users', to: '/users' }}
      redirect="list"
      transform={({ password, ...user }) => (password ? { ...user, password } : user)}
    >
      <TextInput source="name" label="Name" validate={required()} />
      <RoleInput />
      <BooleanInput
        source="isSuspended"
        label="Suspended"
        helperText="A suspended user cannot sign in, and their keys do nothing"
      />
      <TextInput
        source="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        helperText={`At least ${leastPassword} characters; left empty, the old one stays`}
      />
    </EditPage>
  )
}
