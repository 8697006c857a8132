// The fields of a piece of evidence that its forms share: what it says, in which words, and why by no better source.
import { Box } from '@mui/material'
import { required, SelectInput, TextInput, useRecordContext, useWrappedSource } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { answerTypes, type Stance, stances } from '../../db/vocabulary.ts'
import { Fold } from '../elements/Fold.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { t } from '../language/language.ts'
import { answerWords, stanceMeanings, stanceWords } from '../words.ts'

interface StanceInputProps {
  label?: string
  /** Left out, a stance may be left to the desk. */
  isRequired?: boolean
}

/** Each stance with what it means, and below the field what the chosen one means. */
export function StanceInput({ label = t('What it says about the claim'), isRequired }: StanceInputProps) {
  const chosen: Stance | undefined = useWatch({ name: useWrappedSource('stance') })
  return (
    <SelectInput
      source="stance"
      label={label}
      choices={stances.map((id) => ({ id, name: stanceWords[id] }))}
      optionText={<StanceOption />}
      helperText={(chosen && stanceMeanings[chosen]) || false}
      slotProps={{ select: { renderValue: (value) => stanceWords[String(value)] } }}
      {...(isRequired && { validate: required() })}
    />
  )
}

function StanceOption() {
  const choice = useRecordContext<{ id: Stance; name: string }>()
  if (!choice) return null
  return (
    <Box sx={{ whiteSpace: 'normal' }}>
      {choice.name}
      <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{stanceMeanings[choice.id]}</Box>
    </Box>
  )
}

/** The words of the source, and the question they answer where the claim is worked through by questions. */
export function ExcerptInputs() {
  return (
    <>
      <TextInput source="excerpt" label={t('Excerpt, word for word')} multiline minRows={3} maxRows={10} />
      <TextInput
        source="locator"
        label={t('Where in the source')}
        helperText={t('A page, a table, a minute')}
      />
      <Fold label={t('A question it answers …')} fields={['question', 'answerType']}>
        <FormRow>
          <TextInput
            source="question"
            label={t('Question it answers')}
            helperText={t('Where the claim is worked through by questions')}
            multiline
          />
          <SelectInput
            source="answerType"
            label={t('Kind of answer')}
            choices={answerTypes.map((id) => ({ id, name: answerWords[id] }))}
            helperText={false}
          />
        </FormRow>
      </Fold>
    </>
  )
}

/** What was typed for a secondary source is not sent with a primary one: it leaves the form with the field. */
export function SecondaryReason() {
  return (
    <TextInput
      source="secondaryReason"
      label={t('Why no primary source is used')}
      helperText={t('Leaves with the verdict, for readers to weigh')}
      multiline
      shouldUnregister
    />
  )
}
