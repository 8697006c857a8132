// The fields of a claim that its creation and its change share.
import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { AutocompleteArrayInput, required, SelectInput, TextArrayInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { claimKinds, scopeBases } from '../../db/vocabulary.ts'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { t } from '../language/language.ts'
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
        label={t('Claim')}
        helperText={
          isFrozen ? frozen : t('One statement that can be checked, restated so that it stands alone')
        }
        multiline
        minRows={2}
        validate={required()}
        disabled={isFrozen}
        autoFocus={isFirst}
      />
      <TextInput source="headline" label={t('Headline')} helperText={t('Short, for lists')} />
    </>
  )
}

const frozen = t('Fixed while the claim is decided; reopen it to change what it says')

export function Particulars({ isFrozen = false }: { isFrozen?: boolean }) {
  return (
    <FieldGroup title={t('About the claim')} says={t('What kind it is of, and who is said to have made it')}>
      <Fold
        label={t('Kinds, speaker, date, topics, language')}
        fields={['kinds', 'speaker', 'claimedOn', 'topics', 'language']}
      >
        <AutocompleteArrayInput
          source="kinds"
          label={t('Kinds')}
          choices={choicesOf(claimKinds)}
          helperText={isFrozen ? frozen : t('The first is the main one')}
          disabled={isFrozen}
        />
        <FormRow>
          <TextInput source="speaker" label={t('Speaker')} helperText={t('Who is said to have said it')} />
          <TextInput
            source="claimedOn"
            label={t('Claimed on')}
            helperText={t('2025, 2025-07 or 2025-07-14')}
          />
          <TextArrayInput source="topics" label={t('Topics')} helperText={t('Press Enter after each')} />
          <TextInput
            source="language"
            label={t('Language of the claim')}
            helperText={t('A tag such as en or pt-BR')}
          />
        </FormRow>
      </Fold>
    </FieldGroup>
  )
}

const scopeParts = [
  ['measure', t('Measure')],
  ['comparator', t('Compared with')],
  ['place', t('Place')],
  ['period', t('Period')],
] as const

export function ScopeInputs({ isFrozen = false }: { isFrozen?: boolean }) {
  return (
    <FieldGroup
      title={t('What it is true or false of')}
      says={isFrozen ? frozen : t('As stated, or as the desk understands it')}
    >
      <Fold label={t('Measure, comparison, place, period')} fields={['scope']}>
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
              label={t('%{label}: how known', { label })}
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
    <FieldGroup title={t('How and when the prediction is settled')} says="">
      <FormRow>
        <TextInput
          source="resolution.from"
          label={t('From#day')}
          helperText={t('The first day it can come true, such as 2026-01-21')}
          disabled={isFrozen}
        />
        <TextInput
          source="resolution.by"
          label={t('By#day')}
          helperText={t('The last day, such as 2026-01-31')}
          disabled={isFrozen}
        />
      </FormRow>
      <TextInput
        source="resolution.wording"
        label={t('As it was put')}
        helperText={t('In the words of the claim, such as “late January”')}
        disabled={isFrozen}
      />
      <TextInput source="resolution.criterion" label={t('What settles it')} multiline disabled={isFrozen} />
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
