// The pages to add a source and to change one.
import { TextInput, useLocation } from 'react-admin'
import { CreatePage } from '../elements/CreatePage.tsx'
import { EditPage } from '../elements/EditPage.tsx'
import { shortened } from '../words.ts'
import { asSent, SourceInputs } from './SourceInputs.tsx'

const list = { label: 'Sources', to: '/sources' }

export function SourceCreate() {
  const url = new URLSearchParams(useLocation().search).get('url')
  return (
    <CreatePage
      saveLabel="Add source"
      done="Source added"
      transform={asSent}
      defaultValues={{ medium: 'web', level: 'secondary', originKnown: true, ...(url ? { url } : {}) }}
    >
      <SourceInputs />
    </CreatePage>
  )
}

export function SourceEdit() {
  return (
    <EditPage
      noun="source"
      list={list}
      transform={asSent}
      title={({ title }) => `Edit: ${shortened(title)}`}
      trail={({ id, title }) => [{ label: shortened(title, 50), to: `/sources/${id}/show` }]}
    >
      <SourceInputs />
      <TextInput source="reason" label="Why you change it" helperText="Kept in the history" />
    </EditPage>
  )
}
