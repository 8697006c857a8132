// After how many days a verdict is due to be looked at again or has expired, for each kind of claim; left empty for never.
import { Box } from '@mui/material'
import { NumberInput, required } from 'react-admin'
import type { Policy } from '../../api/settings/schema.ts'
import { claimKinds } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { worded } from '../words.ts'

export function LifetimeInputs() {
  return (
    <>
      <DaysByKind
        source="lifetimes"
        legend={t('Days until a verdict is looked at again')}
        hint={t('By the main kind of the claim. Empty: never, as for what happened and stays so.')}
      />
      <NumberInput
        source="policy.graceDays"
        label={t('Days it may be due before it is overdue')}
        min={0}
        max={3650}
        validate={required()}
        sx={{ maxWidth: { sm: 'calc(50% - 6px)' } }}
      />
      <DaysByKind
        source="validFor"
        legend={t('Days until a verdict expires')}
        hint={t(
          'From then on it is no longer to be relied on, though it stays in force until another replaces it.',
        )}
      />
    </>
  )
}

interface DaysByKindProps {
  source: 'lifetimes' | 'validFor'
  legend: string
  hint: string
}

function DaysByKind({ source, legend, hint }: DaysByKindProps) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2, width: '100%', minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 650, p: 0 }}>
        {legend}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 0.5 }}>{hint}</Box>
      <Box
        sx={{
          display: 'grid',
          columnGap: 1.5,
          gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(4, minmax(0, 1fr))' },
        }}
      >
        {claimKinds.map((kind) => (
          <NumberInput
            key={kind}
            source={`policy.${source}.${kind}`}
            label={worded(kind)}
            min={1}
            max={36_500}
            helperText={false}
          />
        ))}
      </Box>
    </Box>
  )
}

/** Every kind by name, so that one that was emptied is told as never. */
export function lifetimesOf(given: Partial<Record<string, unknown>> = {}): Policy['lifetimes'] {
  return Object.fromEntries(claimKinds.map((kind) => [kind, Number(given[kind]) || null]))
}

export function lifetimeInWords(days: number | null | undefined): string {
  return days ? t('After %{smart_count} day |||| After %{smart_count} days', days) : t('Never')
}
