// Two claims side by side: what differs in their words and facts, what became of each, where they were said.
import { Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { Link, useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { claimPath } from '../claims/claim.ts'
import { Facts } from '../elements/Facts.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate, When } from '../elements/When.tsx'
import { inRow } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { serif } from '../theme.ts'
import { worded } from '../words.ts'
import { FactsThatDiffer } from './FactsThatDiffer.tsx'
import { type Brief, type Pair, sidesOf } from './pair.ts'
import { detailQuery } from './queries.ts'
import { unlikeWords } from './unlike.ts'

export function PairView({ pair, isSwapped }: { pair: Pair; isSwapped: boolean }) {
  const desk = useDataProvider<Desk>()
  const { data: details } = useQuery(detailQuery(desk, pair))
  const { winner } = sidesOf(pair, isSwapped)
  const isOlder = winner.id === pair.other.id
  const side = (claim: Brief, other: Brief, name: string) => (
    <Side claim={claim} other={other} title={name} detail={details?.get(claim.id)} />
  )
  return (
    <>
      <FactsThatDiffer pair={pair} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
          mb: 2,
        }}
      >
        {side(pair.other, pair.claim, t(isOlder ? 'Older claim, stays' : 'Older claim'))}
        {side(pair.claim, pair.other, t(isOlder ? 'Newer claim' : 'Newer claim, stays'))}
      </Box>
      <Legend pair={pair} />
    </>
  )
}

function Legend({ pair: { claim, other } }: { pair: Pair }) {
  const isAlike = claim.text === other.text
  return (
    <Box sx={{ fontSize: 12.5, color: 'text.secondary', mt: -1, mb: 1.5 }}>
      {isAlike
        ? t('Word for word the same.')
        : t('Bold and underlined: only in this claim. Dotted: in the other too, at another place.')}
    </Box>
  )
}

interface SideProps {
  title: string
  claim: Brief
  other: Brief
  detail: Claim | undefined
}

function Side({ title, claim, other, detail }: SideProps) {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', p: 1.75 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1, minHeight: 24 }}>
        <Typography variant="h3" component="h3" sx={{ fontSize: 14 }}>
          {title}
        </Typography>
        <VerdictMark verdict={claim.verdict} rating={claim.rating} />
        {claim.verdict === null && <Tag>{worded(claim.status)}</Tag>}
        {claim.publishedRevision !== null && <Tag>{t('Public')}</Tag>}
      </Box>
      <Unlike claim={claim} other={other} />
      <Facts
        facts={[
          [t('As of'), claim.asOf && onDate(claim.asOf)],
          [t('Said by'), saidBy(claim)],
          [t('Submitted'), <When key="when" at={claim.createdAt} />],
        ]}
      />
      <Places detail={detail} />
      <Link to={claimPath(claim.id)} sx={{ display: 'inline-block', lineHeight: '28px', fontSize: 13 }}>
        {t('Open this claim')}
      </Link>
    </Box>
  )
}

/** `The mayor on 3 Mar 2026`, as far as it is known. */
function saidBy({ speaker, claimedOn }: Brief): string | null {
  if (!claimedOn) return speaker
  const date = onDate(claimedOn)
  return speaker ? t('%{speaker} on %{date}', { speaker, date }) : t('on %{date}', { date })
}

/** The claim; what the other does not say is bold and underlined, what it says elsewhere dotted: never by colour alone. */
function Unlike({ claim, other }: { claim: Brief; other: Brief }) {
  return (
    <Box
      component="p"
      dir="auto"
      lang={claim.language ?? undefined}
      sx={{
        fontFamily: serif,
        m: 0,
        mb: 1.25,
        fontSize: 17.5,
        lineHeight: 1.45,
        overflowWrap: 'anywhere',
        '& mark': { bgcolor: 'raised', color: 'inherit', textUnderlineOffset: '3px' },
        '& [data-is="other"]': { fontWeight: 650, textDecoration: 'underline' },
        '& [data-is="moved"]': { textDecoration: 'underline dotted' },
      }}
    >
      {unlikeWords(claim.text, other.text).map(({ is, text }, place) =>
        is === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text have no other name
          <span key={place}>{text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same
          <mark key={place} data-is={is}>
            {text}
          </mark>
        ),
      )}
    </Box>
  )
}

const shownPlaces = 3

function Places({ detail }: { detail: Claim | undefined }) {
  const all = detail?.appearances ?? []
  if (!detail) return <Box sx={{ minHeight: 60 }} />
  if (all.length === 0) {
    return (
      <Box sx={{ fontSize: 13, color: 'text.secondary', my: 1 }}>
        {detail.article ? (
          <Told
            text="From %{article}, without a quote"
            with={{ article: <bdi>{detail.article.title}</bdi> }}
          />
        ) : (
          t('No article is named.')
        )}
      </Box>
    )
  }
  return (
    <Box component="ul" aria-label={t('Where it appears')} sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {all.slice(0, shownPlaces).map(({ id, article, exact }) => (
        <Box component="li" key={id} sx={{ fontSize: 13 }}>
          {inRow([article.title, article.publisher, article.publishedOn && onDate(article.publishedOn)])}
          <Quoted>{exact}</Quoted>
        </Box>
      ))}
      {all.length > shownPlaces && (
        <Box component="li" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {t('and %{smart_count} more |||| and %{smart_count} more', all.length - shownPlaces)}
        </Box>
      )}
    </Box>
  )
}
