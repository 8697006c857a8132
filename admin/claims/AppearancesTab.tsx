// Where a claim occurs: the article, the exact words, who is said to have said them.
import { Box } from '@mui/material'
import {
  AutocompleteInput,
  Link,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useDataProvider,
} from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Appearance, Claim, NewAppearance } from '../../api/claims/schema.ts'
import { attributionKinds, modalities } from '../../db/vocabulary.ts'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { onDate } from '../elements/When.tsx'
import { withoutBlanks } from '../fields.ts'
import type { Desk } from '../provider.ts'
import { anchorWords, choicesOf, worded } from '../words.ts'
import { actsOn } from './acts.ts'

export function AppearancesTab({ claim }: { claim: Claim }) {
  const me = useMe()
  const all = claim.appearances ?? []
  const add = me && actsOn(claim, me).addEvidence ? <AddAppearance claim={claim} /> : undefined
  if (all.length === 0) {
    return (
      <Empty title="No quote is recorded" action={add}>
        The claim was submitted without the words that made it.
      </Empty>
    )
  }
  return (
    <Section title="Where it appears" action={add}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {all.map((appearance) => (
          <Item key={appearance.id} appearance={appearance} lang={claim.language} />
        ))}
      </Box>
    </Section>
  )
}

function Item({ appearance, lang }: { appearance: Appearance; lang: string | null }) {
  const { article, exact, anchor, attribution, modality, isFirst } = appearance
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Link to={`/articles/${article.id}/show`} sx={{ fontWeight: 600 }}>
          <bdi>{article.title}</bdi>
        </Link>
        {isFirst && <Tag>First</Tag>}
        {modality && <Tag>{worded(modality)}</Tag>}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
          <bdi>
            {[article.publisher, article.publishedOn && onDate(article.publishedOn)]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
        </Box>
      </Box>
      <Quoted lang={lang}>{exact}</Quoted>
      <Box dir="auto" sx={{ fontSize: 13, color: 'text.secondary' }}>
        {attribution && `${attributed(attribution)} · `}
        {anchorWords[anchor]}
      </Box>
    </Box>
  )
}

function attributed({ kind, name, wording }: NonNullable<Appearance['attribution']>): string {
  const who =
    kind === 'own' ? 'In the article’s own voice' : kind === 'unnamed' ? 'Somebody unnamed' : 'Said by'
  return [who, name, wording && `“${wording}”`].filter(Boolean).join(' ')
}

function AddAppearance({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()

  function submit({ articleId, quote, attribution = {}, modality }: FieldValues) {
    const said = attribution.kind ? { attribution: withoutBlanks(attribution) } : {}
    const appearance = { ...withoutBlanks({ articleId, quote, modality }), ...said } as NewAppearance
    return desk.addAppearance(claim.id, appearance)
  }

  return (
    <FormDialog
      label="Add an appearance"
      done="Appearance added"
      submit={submit}
      button={{ variant: 'outlined' }}
    >
      <ReferenceInput source="articleId" reference="articles">
        <AutocompleteInput
          label="Article"
          optionText="title"
          filterToQuery={(q: string) => (q ? { q } : {})}
          validate={required()}
        />
      </ReferenceInput>
      <TextInput source="quote" label="The exact words" multiline minRows={3} validate={required()} />
      <FormRow>
        <SelectInput source="attribution.kind" label="Who says it" choices={choicesOf(attributionKinds)} />
        <TextInput source="attribution.name" label="Their name" />
        <TextInput source="attribution.wording" label="As the text puts it" />
        <SelectInput source="modality" label="How firmly" choices={choicesOf(modalities)} />
      </FormRow>
    </FormDialog>
  )
}
