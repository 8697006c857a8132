// The page to add a colleague; the password the desk makes is shown once.
import { useState } from 'react'
import { type RaRecord, required, TextInput, useRedirect } from 'react-admin'
import { leastPassword } from '../../db/vocabulary.ts'
import { CreatePage } from '../elements/CreatePage.tsx'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { RoleInput } from './RoleInput.tsx'

export function UserCreate() {
  const [made, setMade] = useState<RaRecord>()
  const go = useRedirect()

  function onCreated(user: RaRecord) {
    if (user.oneTimePassword) setMade(user)
    else go('list', 'users')
  }

  return (
    <>
      <CreatePage
        saveLabel="Create user"
        done="User created"
        defaultValues={{ role: 'reviewer' }}
        onCreated={onCreated}
      >
        <TextInput source="name" label="Name" validate={required()} />
        <TextInput source="email" label="E-mail address" type="email" validate={required()} />
        <RoleInput />
        <TextInput
          source="password"
          label="Password (optional)"
          type="password"
          autoComplete="new-password"
          helperText={`At least ${leastPassword} characters; left empty, the desk makes one and shows it once`}
        />
      </CreatePage>
      {made && (
        <ShownOnce
          title={`A password for ${made.name}`}
          secret={String(made.oneTimePassword)}
          onClose={() => go('list', 'users')}
        >
          Hand it over in person or by a safe channel. It is shown only now.
        </ShownOnce>
      )}
    </>
  )
}
