// Words somebody else wrote or said: in serif, in their own direction, always as text.
import { Box, type SxProps, type Theme } from '@mui/material'
import { serif } from '../theme.ts'

interface SaidProps {
  children: string
  as?: 'span' | 'p' | 'blockquote' | 'div' | 'h2'
  lang?: string | null
  sx?: SxProps<Theme>
}

export function Said({ children, as = 'span', lang, sx }: SaidProps) {
  return (
    <Box
      component={as}
      dir="auto"
      lang={lang ?? undefined}
      sx={[
        {
          fontFamily: serif,
          m: 0,
          overflowWrap: 'anywhere',
          whiteSpace: as === 'span' ? undefined : 'pre-wrap',
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {children}
    </Box>
  )
}

/** An excerpt or a quote, set apart from what we say about it. */
export function Quoted({ children, lang }: { children: string; lang?: string | null }) {
  return (
    <Said
      as="blockquote"
      lang={lang ?? null}
      sx={{
        borderInlineStart: '3px solid',
        borderColor: 'divider',
        paddingInlineStart: 1.75,
        my: 1,
        fontSize: 16.5,
        lineHeight: 1.6,
        maxWidth: '68ch',
      }}
    >
      {children}
    </Said>
  )
}
