// The pages to add an article and to change one.
import { required, TextInput } from 'react-admin'
import { CreatePage } from '../elements/CreatePage.tsx'
import { EditPage } from '../elements/EditPage.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { shortened } from '../words.ts'

const list = { label: 'Articles', to: '/articles' }

/** `prefix` puts the fields into a group of a larger form. */
export function ArticleInputs({ prefix = '' }: { prefix?: string }) {
  return (
    <>
      <TextInput source={`${prefix}title`} label="Title" validate={required()} helperText={false} />
      <TextInput source={`${prefix}url`} label="Address on the web" type="url" helperText={false} />
      <FormRow>
        <TextInput source={`${prefix}publisher`} label="Publisher" helperText={false} />
        <TextInput source={`${prefix}author`} label="Author" helperText={false} />
        <TextInput
          source={`${prefix}publishedOn`}
          label="Published on"
          helperText="2025, 2025-07 or 2025-07-14"
        />
        <TextInput source={`${prefix}language`} label="Language" helperText="A tag such as en or pt-BR" />
      </FormRow>
    </>
  )
}

export function ArticleText({ source = 'text' }: { source?: string }) {
  return (
    <TextInput
      source={source}
      label="Text"
      helperText="Pasted in full, it lets the desk find each quote in it"
      multiline
      minRows={6}
      maxRows={20}
    />
  )
}

export function ArticleCreate() {
  return (
    <CreatePage title="New article" trail={[list]} saveLabel="Add article" done="Article added">
      <ArticleInputs />
      <ArticleText />
    </CreatePage>
  )
}

export function ArticleEdit() {
  return (
    <EditPage
      noun="article"
      list={list}
      title={({ title }) => `Edit: ${shortened(title)}`}
      trail={({ id, title }) => [{ label: shortened(title, 50), to: `/articles/${id}/show` }]}
    >
      <ArticleInputs />
    </EditPage>
  )
}
