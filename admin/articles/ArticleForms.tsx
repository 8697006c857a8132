// The fields of an article, and the page to change one.
import { required, TextInput } from 'react-admin'
import { EditPage } from '../elements/EditPage.tsx'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { shortened } from '../words.ts'

const list = { label: 'Articles', to: '/articles' }

interface ArticleInputsProps {
  /** Puts the fields into a group of a larger form. */
  prefix?: string
  /** What is left empty is read from the page that comes along. */
  readFromPage?: boolean
}

export function ArticleInputs({ prefix = '', readFromPage = false }: ArticleInputsProps) {
  return (
    <>
      <TextInput
        source={`${prefix}title`}
        label="Title"
        {...(readFromPage
          ? { helperText: 'Read from the page unless given' }
          : { validate: required(), helperText: false })}
      />
      <TextInput source={`${prefix}url`} label="Address on the web" type="url" helperText={false} />
      <Fold
        label="Publisher, author, date, language"
        fields={['publisher', 'author', 'publishedOn', 'language'].map((name) => `${prefix}${name}`)}
      >
        <FormRow>
          <TextInput source={`${prefix}publisher`} label="Publisher" helperText={false} />
          <TextInput source={`${prefix}author`} label="Author" helperText={false} />
          <TextInput
            source={`${prefix}publishedOn`}
            label="Published on"
            helperText="2025, 2025-07 or 2025-07-14"
          />
          <TextInput
            source={`${prefix}language`}
            label={prefix ? 'Language of the article' : 'Language'}
            helperText="A tag such as en or pt-BR"
          />
        </FormRow>
      </Fold>
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
