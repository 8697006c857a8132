// The page to submit a claim on: the statement, the article and the words that make it, and its sources, in one form.
import { Box } from '@mui/material'
import {
  ArrayInput,
  AutocompleteInput,
  RadioButtonGroupInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useDataProvider,
  useLocation,
  useNotify,
  useRedirect,
} from 'react-admin'
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form'
import type { NewAppearance } from '../../api/claims/schema.ts'
import { attributionKinds, modalities, sourceLevels, sourceMedia } from '../../db/vocabulary.ts'
import { ArticleInputs, ArticleText } from '../articles/ArticleForms.tsx'
import { handedOver } from '../bookmarklet/bookmarklet.ts'
import { FromPage } from '../bookmarklet/FromPage.tsx'
import { AddRow } from '../elements/AddRow.tsx'
import { CreatePage } from '../elements/CreatePage.tsx'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { t } from '../language/language.ts'
import { AlreadyChecked } from '../matches/AlreadyChecked.tsx'
import type { Desk } from '../provider.ts'
import { choicesOf } from '../words.ts'
import { FieldGroup, Particulars, ResolutionInputs, ScopeInputs, Statement } from './ClaimInputs.tsx'
import { claimPath } from './claim.ts'
import { appearanceOf, submissionOf } from './claim-form.ts'
import { StanceInput } from './EvidenceInputs.tsx'

export function ClaimCreate() {
  const { search } = useLocation()
  const given = new URLSearchParams(search)
  const [articleId, text] = [given.get('articleId'), given.get('text')]
  const handed = handedOver(search)
  return (
    <CreatePage
      saveLabel={t('Submit claim')}
      done={t('Claim submitted')}
      transform={submissionOf}
      defaultValues={{
        articleFrom: articleId ? 'existing' : 'new',
        ...(articleId ? { articleId } : {}),
        ...(text ? { text } : {}),
        ...(handed ? { quote: handed.quote, article: handed.article } : {}),
      }}
    >
      {handed && <FromPage {...handed} />}
      <Statement isFirst={handed !== undefined} />
      <Already />
      <WhereSaid />
      <Particulars />
      <ScopeInputs />
      <ResolutionInputs />
      <Sources />
    </CreatePage>
  )
}

/** A claim the desk has already takes the words as one more appearance, instead of a second claim. */
function Already() {
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const go = useRedirect()
  const { reset } = useFormContext()
  async function add(claimId: string, form: FieldValues) {
    if (form.articleFrom === 'none' || !form.quote) {
      throw new Error(t('Give the article and the quote below first: they are what is added.'))
    }
    await desk.addAppearance(claimId, appearanceOf(form) as NewAppearance)
    // What was written has its place now, so leaving loses nothing.
    reset(form)
    notify(t('Added as an appearance of the claim that was there'), { type: 'success' })
    go(claimPath(claimId, 'appearances'))
  }
  return <AlreadyChecked add={add} />
}

function WhereSaid() {
  const from: string | undefined = useWatch({ name: 'articleFrom' })
  return (
    <FieldGroup
      title={t('Where it was said')}
      says={t('The article that makes the claim, and its exact words')}
    >
      <RadioButtonGroupInput
        source="articleFrom"
        label={t('Article')}
        choices={[
          { id: 'new', name: t('A new article') },
          { id: 'existing', name: t('An article on the desk') },
          { id: 'none', name: t('None#article') },
        ]}
        helperText={false}
      />
      {from === 'existing' && (
        <ReferenceInput source="articleId" reference="articles">
          <AutocompleteInput
            label={t('Article on the desk')}
            optionText="title"
            filterToQuery={(q: string) => (q ? { q } : {})}
            validate={required()}
          />
        </ReferenceInput>
      )}
      {from === 'new' && (
        <>
          <ArticleInputs prefix="article." />
          <ArticleText source="article.text" />
        </>
      )}
      {from !== 'none' && (
        <>
          <TextInput
            source="quote"
            label={t('Quote')}
            helperText={t('The exact words of the article')}
            multiline
            minRows={2}
            maxRows={10}
          />
          <Fold label={t('Who says it, and how firmly')} fields={['attribution', 'modality']}>
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
          </Fold>
        </>
      )}
    </FieldGroup>
  )
}

function Sources() {
  return (
    <FieldGroup title={t('Sources')} says={t('What speaks for or against it, as far as you know')}>
      <ArrayInput source="sources" label={false} helperText={false} sx={{ mt: 1 }}>
        <SimpleFormIterator
          disableReordering
          disableClear
          fullWidth
          addButton={<AddRow label={t('Add a source')} />}
        >
          <TextInput source="title" label={t('Title')} validate={required()} />
          <FormRow>
            <TextInput source="url" label={t('Address on the web')} type="url" helperText={false} />
            <TextInput source="publisher" label={t('Publisher')} helperText={false} />
          </FormRow>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' },
              columnGap: 1.5,
              width: '100%',
            }}
          >
            <SelectInput source="medium" label={t('Medium')} choices={choicesOf(sourceMedia)} />
            <SelectInput source="level" label={t('Level')} choices={choicesOf(sourceLevels)} />
            <StanceInput label={t('What it says')} />
          </Box>
          <TextInput source="excerpt" label={t('Excerpt, word for word')} multiline />
        </SimpleFormIterator>
      </ArrayInput>
    </FieldGroup>
  )
}
