// The fields of an article, and the page to change one.
import { required, TextInput } from 'react-admin'
import { EditPage } from '../elements/EditPage.tsx'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'

const list = { label: t('Articles'), to: '/articles' }

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
        label={t('Title')}
        {...(readFromPage
          ? { helperText: t('Read from the page unless given') }
          : { validate: required(), helperText: false })}
      />
      <TextInput source={`${prefix}url`} label={t('Address on the web')} type="url" helperText={false} />
      <Fold
        label={t('Publisher, author, date, language')}
        fields={['publisher', 'author', 'publishedOn', 'language'].map((name) => `${prefix}${name}`)}
      >
        <FormRow>
          <TextInput source={`${prefix}publisher`} label={t('Publisher')} helperText={false} />
          <TextInput source={`${prefix}author`} label={t('Author')} helperText={false} />
          <TextInput
            source={`${prefix}publishedOn`}
            label={t('Published on')}
            helperText={t('2025, 2025-07 or 2025-07-14')}
          />
          <TextInput
            source={`${prefix}language`}
            label={prefix ? t('Language of the article') : t('Language')}
            helperText={t('A tag such as en or pt-BR')}
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
      label={t('Text')}
      helperText={t('Pasted in full, it lets the desk find each quote in it')}
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
      title={({ title }) => t('Edit: %{title}', { title: shortened(title) })}
      trail={({ id, title }) => [{ label: shortened(title, 50), to: `/articles/${id}/show` }]}
    >
      <ArticleInputs />
    </EditPage>
  )
}
