// The page to change a colleague's role, name or password, to suspend or readmit them, and to erase their data.

import { BooleanInput, required, TextInput } from 'react-admin'
import { leastPassword } from '../../db/vocabulary.ts'
import { EditPage } from '../elements/EditPage.tsx'
import { t } from '../language/language.ts'
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
      title={({ name }) => t('Edit: %{name}', { name })}
      noun="user"
      list={{ label: t('Users'), to: '/users' }}
      redirect="list"
      transform={({ password, ...user }) => (password ? { ...user, password } : user)}
    >
      <TextInput source="name" label={t('Name')} validate={required()} />
      <RoleInput />
      <BooleanInput
        source="isSuspended"
        label={t('Suspended')}
        helperText={t('A suspended user cannot sign in, and their keys do nothing')}
      />
      <TextInput
        source="password"
        label={t('New password')}
        type="password"
        autoComplete="new-password"
        helperText={t('At least %{leastPassword} characters; left empty, the old one stays', {
          leastPassword,
        })}
      />
    </EditPage>
  )
}
