// The fields of a webhook, as they are filled in when it is made and when it is changed.
import { AutocompleteArrayInput, required, TextInput } from 'react-admin'
import { webhookEvents } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'

const events = webhookEvents.map((id) => ({ id, name: id }))

export function WebhookFields() {
  return (
    <>
      <TextInput source="name" label={t('Name')} helperText={t('Who is told')} validate={required()} />
      <TextInput
        source="url"
        label={t('Address')}
        type="url"
        helperText={t('https, on the public network. Messages are posted to it.')}
        validate={required()}
      />
      <AutocompleteArrayInput
        source="events"
        label={t('Told of')}
        choices={events}
        helperText={t('Left empty: everything, also kinds that come with later versions')}
      />
    </>
  )
}
