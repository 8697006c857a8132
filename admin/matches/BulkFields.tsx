// Which pairs are decided at once, and as what.
import { Box, MenuItem, TextField } from '@mui/material'
import type { MatchDecisions } from '../../api/matching/bulk-schema.ts'
import { type MatchRelation, matchRelations } from '../../db/vocabulary.ts'
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
        label="What they are"
        value={wanted.act}
        onChange={({ target }) => set({ act: target.value as Wanted['act'] })}
      >
        {mayMerge && <MenuItem value="merge">The same: merge them</MenuItem>}
        {!mayMerge && <MenuItem value="same">The same</MenuItem>}
        <MenuItem value="related">Related: keep both</MenuItem>
        <MenuItem value="different">Different: never propose them again</MenuItem>
      </TextField>
      <TextField
        label="Likeness, from (percent)"
        type="number"
        value={wanted.percent}
        onChange={({ target }) => set({ percent: target.value })}
        slotProps={{ htmlInput: { min: 0, max: 100, step: 1 } }}
      />
      <TextField
        select
        label="Which pairs"
        value={wanted.inSameWords ? 'same' : 'similar'}
        onChange={({ target }) => set({ inSameWords: target.value === 'same' })}
        helperText={
          wanted.inSameWords ? 'Nothing differs but the form of the words' : 'Also those in other words'
        }
      >
        <MenuItem value="same">{bandWords.same}</MenuItem>
        <MenuItem value="similar">{bandWords.same}, or similar ones</MenuItem>
      </TextField>
      {wanted.act === 'related' && (
        <TextField
          select
          label="How they are related"
          value={wanted.relation}
          onChange={({ target }) => set({ relation: target.value as Wanted['relation'] })}
        >
          <MenuItem value="">Not said</MenuItem>
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
