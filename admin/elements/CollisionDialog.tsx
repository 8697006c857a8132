// Two people changed one record: both versions side by side, field by field, and neither is lost.

import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
} from '@mui/material'
import { useState } from 'react'
import { type RaRecord, useUpdate } from 'react-admin'
import { t } from '../language/language.ts'
import { differingFields, fieldName, readable } from './differences.ts'

export interface Collision {
  /** The record as the person read it. */
  base: RaRecord
  mine: Partial<RaRecord>
  /** The record as it is now. */
  theirs: RaRecord
}

interface CollisionDialogProps {
  resource: string
  collision: Collision
  onClose: () => void
  onSaved: (record: RaRecord) => void
  onError: (error: unknown, variables?: { data?: Partial<RaRecord>; previousData?: RaRecord }) => void
}

type Side = 'mine' | 'theirs'

export function CollisionDialog({ resource, collision, onClose, onSaved, onError }: CollisionDialogProps) {
  const { base, mine, theirs } = collision
  const fields = differingFields(mine, theirs).filter((name) => name in base)
  const [chosen, setChosen] = useState<Partial<Record<string, Side>>>({})
  const [update, { isPending }] = useUpdate()
  const sides = Object.fromEntries(fields.map((name) => [name, chosen[name] ?? likely(name, collision)]))
  const isUndecided = fields.some((name) => sides[name] === undefined)

  function save() {
    const kept = fields.filter((name) => sides[name] === 'mine').map((name) => [name, mine[name]])
    const data = { ...theirs, ...Object.fromEntries(kept) }
    update(
      resource,
      { id: theirs.id, data, previousData: theirs },
      {
        mutationMode: 'pessimistic',
        onSuccess: onSaved,
        onError: (error, variables) => onError(error, variables),
      },
    )
  }

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="collision-title">
      <DialogTitle id="collision-title" component="h2">
        {t('Somebody else changed this meanwhile')}
      </DialogTitle>
      <DialogContent>
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t('Choose for each field which version stays. Nothing is saved until you do.')}
        </Alert>
        {fields.length === 0 && <p>{t('Both versions say the same in every field of this form.')}</p>}
        {fields.map((name) => (
          <Box key={name} component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2 }}>
            <Box component="legend" sx={{ fontWeight: 650, p: 0 }}>
              {fieldName(name)}
            </Box>
            <RadioGroup
              value={sides[name] ?? ''}
              onChange={(_, side) => setChosen({ ...chosen, [name]: side as Side })}
              sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}
            >
              <Version value="mine" label={t('Yours')} text={readable(mine[name])} />
              <Version value="theirs" label={t('On the desk now')} text={readable(theirs[name])} />
            </RadioGroup>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('Back to the form')}</Button>
        <Button variant="contained" onClick={save} disabled={isUndecided || isPending}>
          {t('Save the chosen')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Where only one of the two changed a field, that change stays unless the person says otherwise. */
function likely(name: string, { base, mine, theirs }: Collision): Side | undefined {
  if (readable(mine[name]) === readable(base[name])) return 'theirs'
  if (readable(theirs[name]) === readable(base[name])) return 'mine'
  return undefined
}

function Version({ value, label, text }: { value: Side; label: string; text: string }) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 0.5 }}>
      <FormControlLabel value={value} control={<Radio size="small" />} label={label} />
      <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', pb: 1 }}>
        {text || <em>{t('empty')}</em>}
      </Box>
    </Box>
  )
}
