// The fields of a claim that its creation and its change share.
import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { AutocompleteArrayInput, required, SelectInput, TextArrayInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { claimKinds, scopeBases } from '../../db/vocabulary.ts'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { choicesOf } from '../words.ts'

interface StatementProps {
  isFrozen?: boolean
  /** Whether writing begins here. */
  isFirst?: boolean
}

export function Statement({ isFrozen = false, isFirst = false }: StatementProps) {
  return (
    <>
      <TextInput
        source="text"
        label="Claim"
        helperText={isFrozen ? frozen : 'One statement that can be checked, restated so that it stands alone'}
        multiline
        minRows={2}
        validate={required()}
        disabled={isFrozen}
        autoFocus={isFirst}
      />
      <TextInput source="headline" label="Headline" helperText="Short, for lists" />
    </>
  )
}

const frozen = 'Fixed while the claim is decided; reopen it to change what it says'

export function Particulars({ isFrozen = false }: { isFrozen?: boolean }) {
  return (
    <FieldGroup title="About the claim" says="What kind it is of, and who is said to have made it">
      <Fold
        label="Kinds, speaker, date, topics, language"
        fields={['kinds', 'speaker', 'claimedOn', 'topics', 'language']}
      >
        <AutocompleteArrayInput
          source="kinds"
          label="Kinds"
          choices={choicesOf(claimKinds)}
          helperText={isFrozen ? frozen : 'The first is the main one'}
          disabled={isFrozen}
        />
        <FormRow>
          <TextInput source="speaker" label="Speaker" helperText="Who is said to have said it" />
          <TextInput source="claimedOn" label="Claimed on" helperText="2025, 2025-07 or 2025-07-14" />
          <TextArrayInput source="topics" label="Topics" helperText="Press Enter after each" />
          <TextInput source="language" label="Language of the claim" helperText="A tag such as en or pt-BR" />
        </FormRow>
      </Fold>
    </FieldGroup>
  )
}

const scopeParts = [
  ['measure', 'Measure'],
  ['comparator', 'Compared with'],
  ['place', 'Place'],
  ['period', 'Period'],
] as const

export function ScopeInputs({ isFrozen = false }: { isFrozen?: boolean }) {
  return (
    <FieldGroup
      title="What it is true or false of"
      says={isFrozen ? frozen : 'As stated, or as the desk understands it'}
    >
      <Fold label="Measure, comparison, place, period" fields={['scope']}>
        {scopeParts.map(([name, label]) => (
          <Box
            key={name}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 1fr)' },
              '& .MuiFormControl-root': { minWidth: 0 },
              columnGap: 1.5,
            }}
          >
            <TextInput source={`scope.${name}.value`} label={label} disabled={isFrozen} helperText={false} />
            <SelectInput
              source={`scope.${name}.basis`}
              label={`${label}: how known`}
              choices={choicesOf(scopeBases)}
              disabled={isFrozen}
              helperText={false}
            />
          </Box>
        ))}
      </Fold>
    </FieldGroup>
  )
}

/** How a prediction is settled; shown only for one. */
export function ResolutionInputs({ isFrozen = false }: { isFrozen?: boolean }) {
  const kinds: string[] | undefined = useWatch({ name: 'kinds' })
  if (!kinds?.includes('prediction')) return null
  return (
    <FieldGroup title="How and when the prediction is settled" says="">
      <FormRow>
        <TextInput
          source="resolution.from"
          label="From"
          helperText="The first day it can come true, such as 2026-01-21"
          disabled={isFrozen}
        />
        <TextInput
          source="resolution.by"
          label="By"
          helperText="The last day, such as 2026-01-31"
          disabled={isFrozen}
        />
      </FormRow>
      <TextInput
        source="resolution.wording"
        label="As it was put"
        helperText="In the words of the claim, such as “late January”"
        disabled={isFrozen}
      />
      <TextInput source="resolution.criterion" label="What settles it" multiline disabled={isFrozen} />
    </FieldGroup>
  )
}

export function FieldGroup({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2, width: '100%', minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        {title}
      </Typography>
      {says && <Typography sx={{ color: 'text.secondary', fontSize: 13, mb: 0.5 }}>{says}</Typography>}
      {children}
    </Box>
  )
}
