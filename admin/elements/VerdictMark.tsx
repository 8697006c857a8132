// A verdict as glyph and word, so that colour is never all that tells it.

import CancelIcon from '@mui/icons-material/Cancel'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import ContrastIcon from '@mui/icons-material/Contrast'
import HelpOutlineIcon from '@mui/icons-material/HelpOutline'
import { Box } from '@mui/material'
import { type PredictionOutcome, type Verdict, verdictLabels } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { predictionWords, verdictWords } from '../words.ts'

const glyphs = {
  verified: CheckCircleIcon,
  refuted: CancelIcon,
  mixed: ContrastIcon,
  unproven: HelpOutlineIcon,
} satisfies Record<Verdict, typeof CheckCircleIcon>

interface VerdictMarkProps {
  verdict: Verdict | null
  /** The desk's own label, shown when it says more than the verdict. */
  rating?: string | null
  /** What came of a prediction says more than true or false. */
  outcome?: PredictionOutcome | null
  size?: 'small' | 'large'
}

export function VerdictMark({ verdict, rating, outcome, size = 'small' }: VerdictMarkProps) {
  if (verdict === null) return <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('No verdict')}</Box>
  const Glyph = glyphs[verdict]
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'flex-start',
        gap: 0.75,
        color: (theme) => theme.palette.verdicts[verdict],
        fontWeight: 650,
        fontSize: size === 'large' ? 17 : 13,
        lineHeight: 1.25,
      }}
    >
      <Glyph aria-hidden sx={{ fontSize: size === 'large' ? 22 : 17, mt: '-0.5px' }} />
      <Box component="span" sx={{ alignSelf: 'baseline' }}>
        <Label>{outcome ? predictionWords[outcome] : verdictWords[verdict]}</Label>
        {rating && says(rating, verdict) && (
          <Box component="span" sx={{ color: 'text.primary', fontWeight: 400 }}>
            {' · '}
            <bdi>{rating}</bdi>
          </Box>
        )}
      </Box>
    </Box>
  )
}

/** Breaks, where it must, after the dash only. */
function Label({ children }: { children: string }) {
  const [word, ...rest] = children.split(' – ')
  return (
    <>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {rest.length > 0 ? `${word} –` : word}
      </Box>
      {rest.length > 0 && ' '}
      {rest.length > 0 && (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {rest.join(' – ')}
        </Box>
      )}
    </>
  )
}

/** Whether a label adds anything: "Unproven" beside "Unproven" does not, whatever language the page speaks. */
function says(rating: string, verdict: Verdict): boolean {
  return ![verdictWords, verdictLabels].some((words) =>
    words[verdict].toLowerCase().includes(rating.toLowerCase()),
  )
}

export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  const Glyph = glyphs[verdict]
  return <Glyph aria-hidden sx={{ fontSize: 20, color: (theme) => theme.palette.verdicts[verdict] }} />
}
