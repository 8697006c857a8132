// The bar above the text: which version is read, what is marked in it, and what can be done.
import { Box, TextField } from '@mui/material'
import type { Capture } from '../../api/captures/schema.ts'
import { exactly } from '../elements/When.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { CaptureAgain } from './CaptureAgain.tsx'
import { readerKeys } from './keys.ts'
import { isProposed } from './marks.ts'
import { versionInWords } from './sayings.ts'
import type { Reading } from './useReading.ts'

export interface BarActs {
  showVersion: (number: number) => void
  select: (() => void) | undefined
  toggleCandidates: (() => void) | undefined
  toggleAll: () => void
  compare: (() => void) | undefined
  captured: ((capture: Capture) => unknown) | undefined
}

interface ReaderBarProps {
  reading: Reading
  acts: BarActs
  showsCandidates: boolean
  showsAll: boolean
}

export function ReaderBar({ reading, acts, showsCandidates, showsAll }: ReaderBarProps) {
  const { article, versions, shown, candidates } = reading
  const proposed = candidates.filter(isProposed).length
  return (
    <Box
      role="group"
      aria-label={t('The text and its marks')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1.5, minHeight: 40 }}
    >
      {shown && (
        <TextField
          select
          label={t('Version')}
          value={shown.number}
          onChange={(event) => acts.showVersion(Number(event.target.value))}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          sx={{ width: { xs: '100%', sm: 330 }, my: 0, '& select': { fontSize: 13.5 } }}
        >
          {versions.map((version) => (
            <option key={version.id} value={version.number}>
              {inList([versionInWords(version), exactly(version.capturedAt)])}
            </option>
          ))}
        </TextField>
      )}
      {acts.select && <KeyButton of={readerKeys.select} onClick={acts.select} />}
      {acts.toggleCandidates && (
        <KeyButton
          of={readerKeys.candidates}
          label={t('Candidates (%{proposed})', { proposed })}
          aria-pressed={showsCandidates}
          variant={showsCandidates ? 'outlined' : 'text'}
          onClick={acts.toggleCandidates}
        />
      )}
      {showsCandidates && candidates.length > proposed && (
        <ShowAll count={candidates.length - proposed} isOn={showsAll} toggle={acts.toggleAll} />
      )}
      {acts.compare && <KeyButton of={readerKeys.compare} onClick={acts.compare} />}
      {acts.captured && <CaptureAgain article={article} onCaptured={acts.captured} />}
    </Box>
  )
}

interface ShowAllProps {
  count: number
  isOn: boolean
  toggle: () => void
}

function ShowAll({ count, isOn, toggle }: ShowAllProps) {
  return (
    <Box
      component="label"
      sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', fontSize: 13, px: 0.5, minHeight: 30 }}
    >
      <Box
        component="input"
        type="checkbox"
        checked={isOn}
        onChange={toggle}
        sx={{ width: 18, height: 18, m: 0 }}
      />
      {t('also dismissed and hardly worth it (%{count})', { count })}
    </Box>
  )
}
