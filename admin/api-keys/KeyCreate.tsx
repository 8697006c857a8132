// The page to make an API key; the key itself is shown once.
import { useState } from 'react'
import {
  AutocompleteArrayInput,
  DateInput,
  type RaRecord,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRedirect,
} from 'react-admin'
import { useMay, useMe } from '../auth.ts'
import { CreatePage } from '../elements/CreatePage.tsx'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { scopeInWords } from './scopes.ts'

export function KeyCreate() {
  const [made, setMade] = useState<RaRecord>()
  const me = useMe()
  const mayNameOwner = useMay('keys:manage')
  const go = useRedirect()
  const scopes = (me?.permissions ?? []).map((id) => ({ id, name: scopeInWords(id) }))
  return (
    <>
      <CreatePage
        saveLabel="Make the key"
        done="Key made"
        transform={({ expiresOn, ...key }) =>
          expiresOn ? { ...key, expiresAt: `${expiresOn}T23:59:59Z` } : key
        }
        onCreated={setMade}
      >
        <TextInput source="name" label="Name" helperText="What will use it" validate={required()} />
        {mayNameOwner && (
          <ReferenceInput source="userId" reference="users">
            <SelectInput label="Owner" optionText="name" helperText="You, unless chosen" />
          </ReferenceInput>
        )}
        <AutocompleteArrayInput
          source="scopes"
          label="May do"
          choices={scopes}
          helperText="Left empty: all that its owner may"
        />
        <DateInput source="expiresOn" label="Valid until" helperText="Left empty: until it is revoked" />
      </CreatePage>
      {made && (
        <ShownOnce
          title={`The key “${made.name}”`}
          secret={String(made.key)}
          onClose={() => go('list', 'api-keys')}
        >
          Copy it now and keep it like a password. The desk keeps only a hash and cannot show it again.
        </ShownOnce>
      )}
    </>
  )
}
