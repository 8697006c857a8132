// Adds a place where a claim occurs: in an article that is on the desk, or in a new one.
import {
  AutocompleteInput,
  RadioButtonGroupInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useDataProvider,
} from 'react-admin'
import { type FieldValues, useWatch } from 'react-hook-form'
import type { Claim, NewAppearance } from '../../api/claims/schema.ts'
import { attributionKinds, modalities } from '../../db/vocabulary.ts'
import { ArticleInputs, ArticleText } from '../articles/ArticleForms.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { choicesOf } from '../words.ts'
import { appearanceOf } from './claim-form.ts'

export function AddAppearance({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const submit = (form: FieldValues) => desk.addAppearance(claim.id, appearanceOf(form) as NewAppearance)
  return (
    <FormDialog
      label={t('Add an appearance')}
      done={t('Appearance added')}
      submit={submit}
      defaultValues={{ articleFrom: 'existing' }}
      button={{ variant: 'outlined' }}
      maxWidth="md"
    >
      <RadioButtonGroupInput
        source="articleFrom"
        label={t('Where')}
        choices={[
          { id: 'existing', name: t('In an article on the desk') },
          { id: 'new', name: t('In a new article') },
        ]}
        helperText={false}
      />
      <WhichArticle />
      <TextInput source="quote" label={t('The exact words')} multiline minRows={3} validate={required()} />
      <FormRow>
        <SelectInput
          source="attribution.kind"
          label={t('Who says it there')}
          choices={choicesOf(attributionKinds)}
        />
        <TextInput source="attribution.name" label={t('Their name')} />
        <TextInput source="attribution.wording" label={t('As the text puts it')} />
        <SelectInput source="modality" label={t('How firmly')} choices={choicesOf(modalities)} />
      </FormRow>
    </FormDialog>
  )
}

function WhichArticle() {
  const from: string | undefined = useWatch({ name: 'articleFrom' })
  if (from === 'new') {
    return (
      <>
        <ArticleInputs prefix="article." />
        <ArticleText source="article.text" />
      </>
    )
  }
  return (
    <ReferenceInput source="articleId" reference="articles">
      <AutocompleteInput
        label={t('Article')}
        optionText="title"
        filterToQuery={(q: string) => (q ? { q } : {})}
        validate={required()}
      />
    </ReferenceInput>
  )
}
