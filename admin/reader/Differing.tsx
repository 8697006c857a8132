// Words as they were and as they are: what left is struck out, what came is underlined.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { diffWords } from '../history/words-diff.ts'
import { serif } from '../theme.ts'

export function Gone({ children }: { children: ReactNode }) {
  return (
    <Box component="del" sx={{ color: 'error.main', textDecoration: 'line-through', mx: '1px' }}>
      {children}
    </Box>
  )
}

export function New({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ins"
      sx={{
        color: 'success.main',
        textDecoration: 'underline',
        textUnderlineOffset: '3px',
        fontWeight: 600,
        mx: '1px',
      }}
    >
      {children}
    </Box>
  )
}

interface DifferingProps {
  before: string
  after: string
  lang: string | null | undefined
}

export function Differing({ before, after, lang }: DifferingProps) {
  return (
    <Box
      dir="auto"
      lang={lang ?? undefined}
      sx={{ fontFamily: serif, fontSize: 16, lineHeight: 1.55, overflowWrap: 'anywhere' }}
    >
      {diffWords(before, after).map(({ kind, text }, place) => {
        const key = `${place}${kind}`
        if (kind === 'gone') return <Gone key={key}>{text}</Gone>
        if (kind === 'new') return <New key={key}>{text}</New>
        return <span key={key}>{text}</span>
      })}
    </Box>
  )
}
