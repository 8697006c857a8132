// One option of the palette: what it says, what was found in it, and the key that does the same.
import { Box } from '@mui/material'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { Said } from '../elements/Said.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate } from '../elements/When.tsx'
import { Kbd } from '../keys/Kbd.tsx'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import { shortened, worded } from '../words.ts'
import { type Highlights, type Option, pieces } from './options.ts'

interface OptionLineProps {
  id: string
  option: Option
  isActive: boolean
  activate: () => void
  choose: (inNewTab: boolean) => void
}

export function OptionLine({ id, option, isActive, activate, choose }: OptionLineProps) {
  const { name, says, key, claim, highlights } = option
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <Box
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseMove={() => isActive || activate()}
      // The field keeps the focus.
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={(event: MouseEvent) => choose(event.ctrlKey || event.metaKey)}
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        gap: 1,
        px: 1.5,
        // A line of text in the middle of a finger's height.
        py: { xs: 1.25, sm: 0.75 },
        minHeight: { xs: 44, sm: 34 },
        cursor: 'pointer',
        scrollMargin: '28px',
        borderInlineStart: '3px solid transparent',
        ...(isActive && { bgcolor: 'tint', borderColor: 'primary.main' }),
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {claim ? <Claim claim={claim} /> : <Found text={name} highlights={highlights} />}
        {says && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
            {' '}
            <bdi>{says}</bdi>
          </Box>
        )}
      </Box>
      {key && <Kbd>{key}</Kbd>}
    </Box>
  )
}

function Claim({ claim }: { claim: NonNullable<Option['claim']> }) {
  const { text, headline, verdict, status, asOf, highlights } = claim
  return (
    <>
      <Box dir="auto" sx={{ fontFamily: serif, fontSize: 15.5, lineHeight: 1.4, overflowWrap: 'anywhere' }}>
        <Found text={text} highlights={highlights} />
      </Box>
      {/* A headline that is where the claim begins tells nothing more. */}
      {headline && !text.startsWith(headline) && (
        <Said sx={{ fontSize: 13, color: 'text.secondary' }}>{shortened(headline)}</Said>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontSize: 13, color: 'text.secondary' }}>
        {verdict ? <VerdictMark verdict={verdict} /> : worded(status)}
        {asOf && <span>{t('as of %{day}', { day: onDate(asOf) })}</span>}
      </Box>
    </>
  )
}

interface FoundProps {
  text: string
  highlights: Highlights | undefined
}

function Found({ text, highlights = [] }: FoundProps): ReactNode {
  if (highlights.length === 0) return <bdi>{shortened(text, 200)}</bdi>
  return (
    <bdi>
      {pieces(text, highlights).map(({ text, isFound }, at) =>
        isFound ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never move
          <Box key={at} component="mark" sx={found}>
            {text}
          </Box>
        ) : (
          text
        ),
      )}
    </bdi>
  )
}

const found = { bgcolor: 'transparent', color: 'inherit', fontWeight: 700, textDecoration: 'underline' }
