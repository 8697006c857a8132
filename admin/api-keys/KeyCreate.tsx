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
import { t } from '../language/language.ts'
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
        saveLabel={t('Make the key')}
        done={t('Key made')}
        transform={({ expiresOn, ...key }) =>
          expiresOn ? { ...key, expiresAt: `${expiresOn}T23:59:59Z` } : key
        }
        onCreated={setMade}
      >
        <TextInput source="name" label={t('Name')} helperText={t('What will use it')} validate={required()} />
        {mayNameOwner && (
          <ReferenceInput source="userId" reference="users">
            <SelectInput label={t('Owner')} optionText="name" helperText={t('You, unless chosen')} />
          </ReferenceInput>
        )}
        <AutocompleteArrayInput
          source="scopes"
          label={t('May do')}
          choices={scopes}
          helperText={t('Left empty: all that its owner may')}
        />
        <DateInput
          source="expiresOn"
          label={t('Valid until')}
          helperText={t('Left empty: until it is revoked')}
        />
      </CreatePage>
      {made && (
        <ShownOnce
          title={t('The key “%{name}”', { name: made.name })}
          secret={String(made.key)}
          onClose={() => go('list', 'api-keys')}
        >
          {t('Copy it now and keep it like a password. The desk keeps only a hash and cannot show it again.')}
        </ShownOnce>
      )}
    </>
  )
}
