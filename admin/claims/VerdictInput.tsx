// The choice of a verdict, by glyph and word, and of the desk's own label for it.
import {
  Box,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material'
import { useId } from 'react'
import { required, SelectInput, useInput } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import type { Rating } from '../../api/settings/schema.ts'
import { type Verdict, verdicts } from '../../db/vocabulary.ts'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { t } from '../language/language.ts'

export function VerdictInput({ ratings }: { ratings: Rating[] }) {
  const { field, fieldState } = useInput({ source: 'verdict', validate: required(t('Choose a verdict')) })
  const { setValue } = useFormContext()
  const id = useId()
  const fault = fieldState.error?.message?.replace(/^@@react-admin@@"?|"$/g, '')
  const verdict: Verdict | null = field.value ?? null

  function choose(next: string) {
    field.onChange(next)
    setValue('rating', ratings.find((rating) => rating.verdict === next)?.label ?? null)
  }

  return (
    <>
      <FormControl error={fault !== undefined} sx={{ mt: 0 }}>
        <FormLabel id={id} sx={{ mb: 0.5 }}>
          {t('Verdict')}
        </FormLabel>
        <RadioGroup
          aria-labelledby={id}
          name="verdict"
          value={verdict ?? ''}
          onChange={(_, next) => choose(next)}
          onBlur={field.onBlur}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
            gap: 1,
          }}
        >
          {verdicts.map((each, at) => (
            <Box
              key={each}
              sx={{
                border: 1,
                borderColor: verdict === each ? 'primary.main' : 'divider',
                bgcolor: verdict === each ? 'tint' : undefined,
                borderRadius: 1,
                px: 1,
              }}
            >
              <FormControlLabel
                value={each}
                control={<Radio size="small" {...(at === 0 ? { inputRef: field.ref } : {})} />}
                label={<VerdictMark verdict={each} />}
                sx={{
                  width: '100%',
                  m: 0,
                  minHeight: 42,
                  '& .MuiFormControlLabel-label': { display: 'flex' },
                }}
              />
            </Box>
          ))}
        </RadioGroup>
        {fault && <FormHelperText role="alert">{fault}</FormHelperText>}
      </FormControl>
      {verdict && (
        <SelectInput
          source="rating"
          label={t('Rating')}
          helperText={t('The desk’s own label')}
          choices={ratings
            .filter((rating) => rating.verdict === verdict)
            .map(({ label }) => ({ id: label, name: label }))}
          validate={required()}
        />
      )}
    </>
  )
}
