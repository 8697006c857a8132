// Which pairs are decided at once, and as what.
import { Box, MenuItem, TextField } from '@mui/material'
import type { MatchDecisions } from '../../api/matching/bulk-schema.ts'
import { type MatchRelation, matchRelations } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { bandWords, relationWords } from './pair.ts'

export type Wanted = Pick<MatchDecisions, 'act'> & {
  relation: MatchRelation | ''
  percent: string
  inSameWords: boolean
}

interface FieldsProps {
  wanted: Wanted
  set: (changes: Partial<Wanted>) => void
  mayMerge: boolean
}

export function BulkFields({ wanted, set, mayMerge }: FieldsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 2,
      }}
    >
      <TextField
        select
        label={t('What they are')}
        value={wanted.act}
        onChange={({ target }) => set({ act: target.value as Wanted['act'] })}
      >
        {mayMerge && <MenuItem value="merge">{t('The same: merge them')}</MenuItem>}
        {!mayMerge && <MenuItem value="same">{t('The same')}</MenuItem>}
        <MenuItem value="related">{t('Related: keep both')}</MenuItem>
        <MenuItem value="different">{t('Different: never propose them again')}</MenuItem>
      </TextField>
      <TextField
        label={t('Likeness, from (percent)')}
        type="number"
        value={wanted.percent}
        onChange={({ target }) => set({ percent: target.value })}
        slotProps={{ htmlInput: { min: 0, max: 100, step: 1 } }}
      />
      <TextField
        select
        label={t('Which pairs')}
        value={wanted.inSameWords ? 'same' : 'similar'}
        onChange={({ target }) => set({ inSameWords: target.value === 'same' })}
        helperText={
          wanted.inSameWords ? t('Nothing differs but the form of the words') : t('Also those in other words')
        }
      >
        <MenuItem value="same">{bandWords.same}</MenuItem>
        <MenuItem value="similar">{t('The same words, or similar ones')}</MenuItem>
      </TextField>
      {wanted.act === 'related' && (
        <TextField
          select
          label={t('How they are related')}
          value={wanted.relation}
          onChange={({ target }) => set({ relation: target.value as Wanted['relation'] })}
        >
          <MenuItem value="">{t('Not said')}</MenuItem>
          {matchRelations.map((relation) => (
            <MenuItem key={relation} value={relation}>
              {relationWords[relation]}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  )
}
