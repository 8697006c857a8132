// The choice itself: four verdicts and declining, as radio buttons that a digit presses; chosen again, they let go.
import BlockIcon from '@mui/icons-material/Block'
import { Box } from '@mui/material'
import type { Claim } from '../../api/claims/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { VerdictGlyph } from '../elements/VerdictMark.tsx'
import { KeyOf, useKeyshortcut } from '../keys/Kbd.tsx'
import { t } from '../language/language.ts'
import { isRightToLeft } from '../language/which.ts'
import { predictionWords, verdictWords } from '../words.ts'
import { type Choice, outcomesFor } from './draft.ts'
import { deskKeys } from './keys.ts'

interface VerdictChoiceProps {
  claim: Pick<Claim, 'kinds'>
  chosen: Choice | null
  choose: (choice: Choice | null) => void
  mayDecline: boolean
  fault?: string | undefined
}

export function VerdictChoice({ claim, chosen, choose, mayDecline, fault }: VerdictChoiceProps) {
  const options: Choice[] = mayDecline ? [...verdicts, 'decline'] : [...verdicts]
  return (
    <Box
      role="radiogroup"
      aria-label={t('Your verdict')}
      aria-describedby={fault ? 'desk-verdict-fault' : undefined}
      sx={{
        display: 'grid',
        gap: 0.5,
        gridTemplateColumns: {
          xs: `repeat(${options.length}, minmax(0, 1fr))`,
          md: 'minmax(0, 1fr)',
        },
      }}
    >
      {options.map((each) => (
        <Option key={each} value={each} words={wordsOf(claim, each)} chosen={chosen} choose={choose} />
      ))}
      {fault && (
        <Box id="desk-verdict-fault" sx={{ color: 'error.main', fontSize: 13, gridColumn: '1 / -1' }}>
          {fault}
        </Box>
      )}
    </Box>
  )
}

interface OptionProps {
  value: Choice
  words: readonly string[]
  chosen: Choice | null
  choose: (choice: Choice | null) => void
}

function Option({ value, words: [word = '', explained], chosen, choose }: OptionProps) {
  const shortcut = useKeyshortcut(deskKeys[value])
  const isChosen = chosen === value
  return (
    <Box
      component="label"
      sx={{
        position: 'relative',
        display: 'flex',
        flexDirection: { xs: 'column', md: 'row' },
        alignItems: 'center',
        justifyContent: { xs: 'center', md: 'flex-start' },
        gap: { xs: 0.25, md: 1 },
        minHeight: { xs: 56, md: 34 },
        px: { xs: 0.25, md: 1 },
        border: 1,
        borderColor: isChosen ? 'text.primary' : 'divider',
        boxShadow: isChosen ? (theme) => `inset 0 0 0 1px ${theme.palette.text.primary}` : 'none',
        bgcolor: isChosen ? 'tint' : 'background.paper',
        borderRadius: 1,
        cursor: 'pointer',
        '&:hover': { bgcolor: 'tint' },
        '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
      }}
    >
      <Box
        component="input"
        type="radio"
        name="desk-verdict"
        value={value}
        checked={isChosen}
        onChange={() => choose(value)}
        onClick={() => isChosen && choose(null)}
        {...shortcut}
        // Drawn by the label around it; still the control that is pressed, focused and read out.
        sx={{
          position: 'absolute',
          inset: 0,
          width: '100%',
          height: '100%',
          m: 0,
          opacity: 0,
          cursor: 'pointer',
        }}
      />
      {value === 'decline' ? (
        <BlockIcon aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
      ) : (
        <VerdictGlyph verdict={value} />
      )}
      <Box component="span" sx={{ flex: { md: 1 }, lineHeight: 1.2, overflow: 'hidden' }}>
        <Box
          component="span"
          sx={{
            fontWeight: 650,
            fontSize: { xs: 11.5, md: 14 },
            // Letters that are joined stay so.
            letterSpacing: { xs: isRightToLeft ? 0 : '-0.02em', md: 0 },
          }}
        >
          {word}
        </Box>
        {explained && (
          <Box
            component="span"
            sx={{ color: 'text.secondary', fontSize: 13, display: { xs: 'none', md: 'inline' } }}
          >
            {' '}
            {explained}
          </Box>
        )}
      </Box>
      <KeyOf of={deskKeys[value]} />
    </Box>
  )
}

/** `Verified`, `found true`; of what is a prediction before all else, what the verdict says came of it. */
function wordsOf(claim: Pick<Claim, 'kinds'>, choice: Choice): string[] {
  if (choice === 'decline') return [deskKeys.decline.name, t('not for us to check')]
  const [word = '', ...found] = verdictWords[choice].split(' – ')
  const [outcome] = claim.kinds[0] === 'prediction' ? outcomesFor(claim, choice) : []
  return outcome === undefined ? [word, ...found] : [word, predictionWords[outcome]]
}
