// One quote that needs a person: what the words were, what could be them now, and the answers there are.
import { Alert, Box, Button } from '@mui/material'
import { useState } from 'react'
import { Link } from 'react-admin'
import { anchorWords } from '../anchor-words.ts'
import { claimPath } from '../claims/claim.ts'
import { Said } from '../elements/Said.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { Differing } from './Differing.tsx'
import type { ArticleAppearance } from './marks.ts'
import { PlacesLike } from './PlacesLike.tsx'
import type { Span } from './paragraphs.ts'
import type { Reading } from './useReading.ts'

export interface AnchorActs {
  /** `place` in code points of the newest text. */
  anchor: (appearance: ArticleAppearance, place: Span) => void
  accept: (appearance: ArticleAppearance) => void
  /** The person will select the words in the text. */
  pick: (appearance: ArticleAppearance) => void
}

interface UnsettledQuoteProps {
  appearance: ArticleAppearance
  reading: Reading
  acts: AnchorActs | undefined
  isPicking: boolean
}

export function UnsettledQuote({ appearance, reading, acts, isPicking }: UnsettledQuoteProps) {
  const { claim, anchor, id } = appearance
  const [isOpen, setOpen] = useState(false)
  return (
    <Box
      component="li"
      id={`needs-${id}`}
      sx={{ borderTop: 1, borderColor: 'divider', scrollMarginTop: 64, '&:first-of-type': { border: 0 } }}
    >
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <Box
          component="summary"
          sx={{ cursor: 'pointer', py: 0.75, fontSize: 13.5, overflowWrap: 'anywhere' }}
        >
          <strong>{anchorWords[anchor]}:</strong>{' '}
          <Said lang={reading.article.language}>{claim.headline ?? claim.text}</Said>
        </Box>
        {isOpen && <Opened appearance={appearance} reading={reading} acts={acts} isPicking={isPicking} />}
      </details>
    </Box>
  )
}

function Opened({ appearance, reading, acts, isPicking }: UnsettledQuoteProps) {
  const { claim, anchor, exact, quoted, start, end } = appearance
  const lang = reading.article.language
  const hasPlace = anchor === 'changed' && start !== null && end !== null
  return (
    <Box sx={{ pb: 1.25, paddingInlineStart: 2, maxWidth: '78ch' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center', fontSize: 13 }}>
        <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
        <Link to={claimPath(claim.id)} sx={{ lineHeight: '26px' }}>
          {t('Open the claim')}
        </Link>
      </Box>
      <Box sx={{ my: 0.75 }}>
        {hasPlace ? (
          <Differing before={quoted.exact} after={exact} lang={lang} />
        ) : (
          <Said as="p" lang={lang} sx={{ fontSize: 16, lineHeight: 1.55 }}>
            {quoted.exact}
          </Said>
        )}
      </Box>
      {acts && !hasPlace && <PlacesLike appearance={appearance} reading={reading} anchor={acts.anchor} />}
      {acts && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 0.75,
            '& .MuiButton-root': { minHeight: { xs: 40, md: 30 } },
          }}
        >
          {hasPlace && (
            <Button size="small" variant="outlined" onClick={() => acts.anchor(appearance, { start, end })}>
              {t('Same statement: anchor here')}
            </Button>
          )}
          <Button size="small" aria-pressed={isPicking} onClick={() => acts.pick(appearance)}>
            {t('Choose in the text')}
          </Button>
          <Button size="small" onClick={() => acts.accept(appearance)}>
            {anchor === 'lost' ? t('Leave it: the words are gone') : t('Leave it as it is#quote')}
          </Button>
        </Box>
      )}
      {isPicking && (
        <Alert severity="info" variant="outlined" sx={{ mt: 1, py: 0 }}>
          <Told
            text="Select the words in the text%{how}, then anchor them there."
            with={{
              // Under a finger there is one way, which needs no saying.
              how: (
                <Box component="span" sx={{ '@media (pointer: coarse)': { display: 'none' } }}>
                  {t(', with the mouse or with S and the arrows')}
                </Box>
              ),
            }}
          />
        </Alert>
      )}
    </Box>
  )
}
