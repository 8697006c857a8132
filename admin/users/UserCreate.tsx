// The page to add a colleague; the password the desk makes is shown once.

import { useState } from 'react'
import { type RaRecord, required, TextInput, useRedirect } from 'react-admin'
import { leastPassword } from '../../db/vocabulary.ts'
import { CreatePage } from '../elements/CreatePage.tsx'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { t } from '../language/language.ts'
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
        saveLabel={t('Create user')}
        done={t('User created')}
        defaultValues={{ role: 'reviewer' }}
        onCreated={onCreated}
      >
        <TextInput source="name" label={t('Name')} validate={required()} />
        <TextInput source="email" label={t('E-mail address')} type="email" validate={required()} />
        <RoleInput />
        <TextInput
          source="password"
          label={t('Password (optional)')}
          type="password"
          autoComplete="new-password"
          helperText={t(
            'At least %{leastPassword} characters; left empty, the desk makes one and shows it once',
            { leastPassword },
          )}
        />
      </CreatePage>
      {made && (
        <ShownOnce
          title={t('A password for %{name}', { name: made.name })}
          secret={String(made.oneTimePassword)}
          onClose={() => go('list', 'users')}
        >
          {t('Hand it over in person or by a safe channel. It is shown only now.')}
        </ShownOnce>
      )}
    </>
  )
}
