// Invites a colleague: a name, an address, a role, and a link to copy that is shown once.
import { useState } from 'react'
import { required, TextInput, useDataProvider } from 'react-admin'
import type { Invitation, NewInvitation } from '../../api/accounts/schema.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import type { Desk } from '../provider.ts'
import { RoleInput } from './RoleInput.tsx'

export function InviteButton() {
  const desk = useDataProvider<Desk>()
  const [made, setMade] = useState<Invitation>()
  return (
    <>
      <FormDialog
        label="Invite a colleague"
        submitLabel="Make the link"
        done="Invitation made"
        defaultValues={{ role: 'reviewer' }}
        submit={async (values) => setMade(await desk.inviteUser(values as NewInvitation))}
        button={{ variant: 'outlined' }}
      >
        <TextInput source="name" label="Name" validate={required()} />
        <TextInput source="email" label="E-mail address" type="email" validate={required()} />
        <RoleInput />
      </FormDialog>
      {made?.path && (
        <ShownOnce
          title={`A link for ${made.user.name}`}
          secret={`${window.location.origin}${made.path}`}
          onClose={() => setMade(undefined)}
        >
          Send it by a channel you trust. It works once, for a week, and lets {made.user.name} choose a
          password.
        </ShownOnce>
      )}
    </>
  )
}
