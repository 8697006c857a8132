// What to take away and in which form; the file is a real link.

import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material'
import { t } from '../language/language.ts'
import {
  addressOf,
  type Choice,
  filtersInWords,
  filtersOf,
  formatChoices,
  verdictChoicesWith,
} from './choice.ts'

interface ChoiceFormProps {
  choice: Choice
  choose: (choice: Choice) => void
}

export function ChoiceForm({ choice, choose }: ChoiceFormProps) {
  const isNarrowed = Object.keys(choice.others).length > 0
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        <Pick
          label={t('Format')}
          value={choice.format}
          choices={formatChoices}
          onPick={(format) => choose({ ...choice, format: format as Choice['format'] })}
        />
        <Pick
          label={t('Verdict')}
          value={choice.verdict}
          choices={verdictChoicesWith(choice.verdict)}
          onPick={(verdict) => choose({ ...choice, verdict })}
        />
        <TextField
          label={t('Topic')}
          value={choice.topic}
          onChange={(event) => choose({ ...choice, topic: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      </Box>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={choice.publishedOnly}
            onChange={(event) => choose({ ...choice, publishedOnly: event.target.checked })}
          />
        }
        label={t('Only claims the public sees a verdict on')}
        slotProps={{ typography: { sx: { fontSize: 13.5 } } }}
      />
      {isNarrowed && (
        <Box sx={{ fontSize: 13.5, color: 'text.secondary', mb: 1 }}>
          {t('Filtered as the list was: %{filters}.', { filters: filtersInWords(filtersOf(choice)) })}{' '}
          <Button
            size="small"
            sx={{ display: { xs: 'flex', sm: 'inline-flex' }, ml: { xs: '-5px', sm: 0 } }}
            onClick={() => choose({ ...choice, others: {} })}
          >
            {t('Drop these filters')}
          </Button>
        </Box>
      )}
      <Box>
        <Button
          variant="contained"
          startIcon={<DownloadIcon />}
          href={addressOf(choice)}
          download={`claims.${choice.format}`}
        >
          {t('Download')}
        </Button>
      </Box>
    </>
  )
}

interface PickProps {
  label: string
  value: string
  choices: readonly { id: string; name: string }[]
  onPick: (id: string) => void
}

function Pick({ label, value, choices, onPick }: PickProps) {
  return (
    <TextField select label={label} value={value} onChange={(event) => onPick(event.target.value)}>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
