// The pages to add a source and to change one.
import { TextInput, useLocation } from 'react-admin'
import { CreatePage } from '../elements/CreatePage.tsx'
import { EditPage } from '../elements/EditPage.tsx'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'
import { asSent, SourceInputs } from './SourceInputs.tsx'

const list = { label: t('Sources'), to: '/sources' }

export function SourceCreate() {
  const url = new URLSearchParams(useLocation().search).get('url')
  return (
    <CreatePage
      saveLabel={t('Add source')}
      done={t('Source added')}
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
      title={({ title }) => t('Edit: %{title}', { title: shortened(title) })}
      trail={({ id, title }) => [{ label: shortened(title, 50), to: `/sources/${id}/show` }]}
    >
      <SourceInputs />
      <TextInput source="reason" label={t('Why you change it')} helperText={t('Kept in the history')} />
    </EditPage>
  )
}
