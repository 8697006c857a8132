// The page to bring an article in on: its text pasted, its page's HTML, or its address to fetch.
import { RadioButtonGroupInput, required, TextInput, useLocation } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { CreatePage } from '../elements/CreatePage.tsx'
import { t } from '../language/language.ts'
import { GivenText } from '../reader/GivenText.tsx'
import { ArticleInputs, ArticleText } from './ArticleForms.tsx'
import { intakeOf, intakes } from './article-form.ts'

export function ArticleCreate() {
  const url = new URLSearchParams(useLocation().search).get('url')
  return (
    <CreatePage
      saveLabel={t('Add article')}
      done={t('Article added')}
      transform={intakeOf}
      defaultValues={url ? { comesAs: 'url', url } : { comesAs: 'text' }}
    >
      <RadioButtonGroupInput
        source="comesAs"
        label={t('How it comes')}
        choices={[...intakes]}
        helperText={false}
      />
      <Intake />
    </CreatePage>
  )
}

function Intake() {
  const comesAs: string | undefined = useWatch({ name: 'comesAs' })
  if (comesAs === 'url') {
    return (
      <TextInput
        source="url"
        label={t('Address on the web')}
        type="url"
        helperText={t('The page is fetched now; its title, author and date are read from it')}
        validate={required()}
      />
    )
  }
  if (comesAs === 'html') {
    return (
      <>
        <GivenText source="html" label={t('HTML')} />
        <ArticleInputs readFromPage />
      </>
    )
  }
  return (
    <>
      <ArticleInputs />
      <ArticleText />
    </>
  )
}
