// The evidence in short, to have before one's eyes while judging.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Quoted, Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { VerdictOfLine } from '../elements/VerdictOfLine.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { stanceWords } from '../words.ts'
import { claimPath } from './claim.ts'

export function EvidenceDigest({ claim }: { claim: Claim }) {
  const pieces = claim.evidence ?? []
  const quote = claim.appearances?.find(({ isFirst }) => isFirst)
  return (
    <Section
      title={t('What it rests on')}
      action={<Link to={claimPath(claim.id, 'evidence')}>{t('All the evidence')}</Link>}
    >
      {quote && (
        <>
          <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
            <Told
              text="As %{who} put it"
              with={{ who: <bdi>{quote.article.publisher ?? quote.article.title}</bdi> }}
            />
          </Box>
          <Quoted lang={claim.language}>{quote.exact}</Quoted>
        </>
      )}
      {pieces.length === 0 ? (
        <Empty title={t('No evidence yet')}>{t('A verdict needs something to rest on.')}</Empty>
      ) : (
        <Box sx={{ fontSize: 13, color: 'text.secondary', my: 1 }}>{fromDesk(claim.originsInWords)}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pieces.map(({ id, stance, source, verdictOf, excerpt, note }) => (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <strong>{stanceWords[stance]}</strong>
            {source && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' – '}
                <bdi>{source.title}</bdi>
              </Box>
            )}
            {verdictOf && <VerdictOfLine of={verdictOf} />}
            {excerpt && (
              <Said
                as="p"
                sx={{
                  fontSize: 15,
                  lineHeight: 1.5,
                  display: '-webkit-box',
                  WebkitLineClamp: 5,
                  WebkitBoxOrient: 'vertical',
                  overflow: 'hidden',
                }}
              >
                {excerpt}
              </Said>
            )}
            {note && (
              <Box dir="auto" sx={{ fontSize: 13.5 }}>
                {note}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  )
}
