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
  useLocation,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { attributionKinds, modalities, sourceLevels, sourceMedia } from '../../db/vocabulary.ts'
import { ArticleInputs, ArticleText } from '../articles/ArticleForms.tsx'
import { AddRow } from '../elements/AddRow.tsx'
import { CreatePage } from '../elements/CreatePage.tsx'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { choicesOf } from '../words.ts'
import { FieldGroup, Particulars, ResolutionInputs, ScopeInputs, Statement } from './ClaimInputs.tsx'
import { submissionOf } from './claim-form.ts'
import { StanceInput } from './EvidenceInputs.tsx'

export function ClaimCreate() {
  const articleId = new URLSearchParams(useLocation().search).get('articleId')
  return (
    <CreatePage
      title="New claim"
      trail={[{ label: 'Claims', to: '/claims' }]}
      saveLabel="Submit claim"
      done="Claim submitted"
      transform={submissionOf}
      defaultValues={{ articleFrom: articleId ? 'existing' : 'new', ...(articleId ? { articleId } : {}) }}
    >
      <Statement />
      <WhereSaid />
      <Particulars />
      <ScopeInputs />
      <ResolutionInputs />
      <Sources />
    </CreatePage>
  )
}

function WhereSaid() {
  const from: string | undefined = useWatch({ name: 'articleFrom' })
  return (
    <FieldGroup title="Where it was said" says="The article that makes the claim, and its exact words">
      <RadioButtonGroupInput
        source="articleFrom"
        label="Article"
        choices={[
          { id: 'new', name: 'A new article' },
          { id: 'existing', name: 'An article on the desk' },
          { id: 'none', name: 'None' },
        ]}
        helperText={false}
      />
      {from === 'existing' && (
        <ReferenceInput source="articleId" reference="articles">
          <AutocompleteInput
            label="Article on the desk"
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
            label="Quote"
            helperText="The exact words of the article"
            multiline
            minRows={2}
          />
          <Fold label="Who says it, and how firmly" fields={['attribution', 'modality']}>
            <FormRow>
              <SelectInput
                source="attribution.kind"
                label="Who says it there"
                choices={choicesOf(attributionKinds)}
              />
              <TextInput source="attribution.name" label="Their name" />
              <TextInput source="attribution.wording" label="As the text puts it" />
              <SelectInput source="modality" label="How firmly" choices={choicesOf(modalities)} />
            </FormRow>
          </Fold>
        </>
      )}
    </FieldGroup>
  )
}

function Sources() {
  return (
    <FieldGroup title="Sources" says="What speaks for or against it, as far as you know">
      <ArrayInput source="sources" label={false}>
        <SimpleFormIterator
          disableReordering
          disableClear
          fullWidth
          addButton={<AddRow label="Add a source" />}
        >
          <TextInput source="title" label="Title" validate={required()} />
          <FormRow>
            <TextInput source="url" label="Address on the web" type="url" helperText={false} />
            <TextInput source="publisher" label="Publisher" helperText={false} />
          </FormRow>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' },
              columnGap: 1.5,
              width: '100%',
            }}
          >
            <SelectInput source="medium" label="Medium" choices={choicesOf(sourceMedia)} />
            <SelectInput source="level" label="Level" choices={choicesOf(sourceLevels)} />
            <StanceInput label="What it says" />
          </Box>
          <TextInput source="excerpt" label="Excerpt, word for word" multiline />
        </SimpleFormIterator>
      </ArrayInput>
    </FieldGroup>
  )
}
