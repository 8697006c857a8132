// What came of a prediction, as far as it fits the verdict chosen; and since when an answer is no longer so.
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { DateInput, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { predictionOutcomes, type Verdict, verdictsOfOutcome } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { predictionWords } from '../words.ts'

export function OutcomeInput() {
  const verdict: Verdict | null = useWatch({ name: 'verdict' }) ?? null
  if (verdict === null) return null
  const fitting = predictionOutcomes.filter((outcome) => verdictsOfOutcome[outcome].includes(verdict))
  return (
    <SelectInput
      source="outcome"
      label={t('What came of the prediction')}
      helperText={t('Shown instead of true or false')}
      choices={fitting.map((id) => ({ id, name: predictionWords[id] }))}
    />
  )
}

/** A button for what is rarely needed: each on a line of its own, begun where the fields are. */
export const rarely = { display: 'flex', ml: '-5px' }

export function OvertakenInputs() {
  const [isShown, show] = useState(false)
  if (!isShown) {
    return (
      <Button size="small" onClick={() => show(true)} sx={rarely}>
        {t('Right for its day, and no longer so …')}
      </Button>
    )
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 2fr' }, columnGap: 2 }}>
      <DateInput source="overtakenOn" label={t('No longer so since')} helperText={t('Later than “as of”')} />
      <TextInput source="overtakenNote" label={t('What changed then')} multiline helperText={false} />
    </Box>
  )
}
