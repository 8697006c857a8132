// The words that made the claim, marked in the sentences they stand in, with the article they come from.

import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useDataProvider } from 'react-admin'
import type { Appearance, Claim } from '../../api/claims/schema.ts'
import { OutLink } from '../elements/OutLink.tsx'
import { onDate } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { serif } from '../theme.ts'
import { worded } from '../words.ts'
import { attributed, captureQuery, firstAppearance } from './appearance.ts'
import { type InContext, inContext } from './context.ts'

export function QuoteInContext({ claim }: { claim: Claim }) {
  const first = firstAppearance(claim)
  const article = first?.article ?? claim.article
  if (!article) return null
  const others = (claim.appearances?.length ?? 0) - 1
  return (
    <Box>
      {first && <Quote appearance={first} lang={claim.language} />}
      <Small>
        <Source article={article} claimId={claim.id} />
      </Small>
      <Small>
        {first?.attribution && (
          <span>
            <bdi>{attributed(first.attribution)}</bdi>
          </span>
        )}
        {first?.modality && <span>{worded(first.modality)}</span>}
        {others > 0 && (
          <span>
            {t('Also in %{smart_count} other place |||| Also in %{smart_count} other places', others)}
          </span>
        )}
      </Small>
    </Box>
  )
}

const dotWidth = 18

/**
 * Facts in a row, told apart by dots: a line that begins with a fact shows none, for it begins outside of what is shown.
 * A fact runs as the page does; words in it that may run the other way stand in a `bdi`.
 */
function Small({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ overflow: 'clip', overflowClipMargin: '4px' }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          marginInlineStart: `${-dotWidth}px`,
          fontSize: 13,
          color: 'text.secondary',
          lineHeight: '24px',
          '& > *': { position: 'relative', minWidth: 0, paddingInlineStart: `${dotWidth}px` },
          '& > *::before': {
            content: '"·"',
            position: 'absolute',
            insetInlineStart: 0,
            width: dotWidth,
            textAlign: 'center',
          },
        }}
      >
        {children}
      </Box>
    </Box>
  )
}

function Source({ article, claimId }: { article: NonNullable<Claim['article']>; claimId: string }) {
  return (
    <>
      <Link to={`/articles/${article.id}/show?claim=${claimId}`}>
        <bdi>{article.title}</bdi>
      </Link>
      {article.publisher && (
        <span>
          <bdi>{article.publisher}</bdi>
        </span>
      )}
      {article.publishedOn && <time dateTime={article.publishedOn}>{onDate(article.publishedOn)}</time>}
      {article.url && <OutLink href={article.url}>{t('original')}</OutLink>}
    </>
  )
}

function Quote({ appearance, lang }: { appearance: Appearance; lang: string | null }) {
  const { before, quote, after } = useContextOf(appearance)
  return (
    <Box
      component="blockquote"
      dir="auto"
      lang={lang ?? undefined}
      sx={{
        m: 0,
        mb: 0.5,
        paddingInlineStart: 1.75,
        borderInlineStart: '3px solid',
        borderColor: 'divider',
        fontFamily: serif,
        fontSize: 16,
        lineHeight: 1.55,
        color: 'text.secondary',
        whiteSpace: 'pre-line',
        overflowWrap: 'anywhere',
      }}
    >
      {before}
      <Box
        component="mark"
        sx={{
          bgcolor: 'tint',
          color: 'text.primary',
          textDecoration: 'underline',
          textDecorationColor: (theme) => theme.palette.primary.main,
          textDecorationThickness: 2,
          textUnderlineOffset: 4,
        }}
      >
        {quote}
      </Box>
      {after}
    </Box>
  )
}

/** An anchor keeps so many characters around its quote, whatever word they cut. */
const cutAtStart = /^\S+\s/
const cutAtEnd = /\s\S+$/

/** The sentences around a quote where its text is here; else the few words its anchor kept. */
function useContextOf({ captureId, start, end, exact, prefix, suffix }: Appearance): InContext {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({ ...captureQuery(desk, captureId ?? ''), enabled: captureId !== null })
  if (data?.text && start !== null && end !== null) return inContext(data.text, start, end)
  return {
    before: prefix ? `… ${prefix.replace(cutAtStart, '')}` : '',
    quote: exact,
    after: suffix ? `${suffix.replace(cutAtEnd, '')} …` : '',
  }
}
