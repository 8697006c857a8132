// Invites a colleague: a name, an address, a role, and a link to copy that is shown once.

import { useState } from 'react'
import { required, TextInput, useDataProvider } from 'react-admin'
import type { Invitation, NewInvitation } from '../../api/accounts/schema.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { RoleInput } from './RoleInput.tsx'

export function InviteButton() {
  const desk = useDataProvider<Desk>()
  const [made, setMade] = useState<Invitation>()
  return (
    <>
      <FormDialog
        label={t('Invite a colleague')}
        submitLabel={t('Make the link')}
        done={t('Invitation made')}
        defaultValues={{ role: 'reviewer' }}
        submit={async (values) => setMade(await desk.inviteUser(values as NewInvitation))}
        button={{ variant: 'outlined' }}
      >
        <TextInput source="name" label={t('Name')} validate={required()} />
        <TextInput source="email" label={t('E-mail address')} type="email" validate={required()} />
        <RoleInput />
      </FormDialog>
      {made?.path && (
        <ShownOnce
          title={t('A link for %{name}', { name: made.user.name })}
          secret={`${window.location.origin}${made.path}`}
          onClose={() => setMade(undefined)}
        >
          {t(
            'Send it by a channel you trust. It works once, for a week, and lets %{name} choose a password.',
            {
              name: made.user.name,
            },
          )}
        </ShownOnce>
      )}
    </>
  )
}
