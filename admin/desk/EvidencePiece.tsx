// One piece of evidence: its source, its words, and the buttons to judge it by.
import { Box, Button } from '@mui/material'
import { memo } from 'react'
import { Link } from 'react-admin'
import type { Evidence } from '../../api/evidence/schema.ts'
import type { Stance } from '../../db/vocabulary.ts'
import { useMay } from '../auth.ts'
import { OutLink } from '../elements/OutLink.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictOfLine } from '../elements/VerdictOfLine.tsx'
import { onDate } from '../elements/When.tsx'
import { KeyOf } from '../keys/Kbd.tsx'
import { inRow } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { worded } from '../words.ts'
import { deskKeys } from './keys.ts'

interface EvidencePieceProps {
  piece: Evidence
  judge: (evidenceId: string, stance: Stance) => void
}

const judgements = ['supports', 'refutes', 'context'] as const

export const EvidencePiece = memo(function EvidencePiece({ piece, judge }: EvidencePieceProps) {
  const mayJudge = useMay('evidence:judge')
  return (
    <Box
      component="li"
      tabIndex={-1}
      data-evidence={piece.id}
      sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
    >
      <SourceLine piece={piece} />
      {piece.question && (
        <Box dir="auto" sx={{ fontSize: 13.5 }}>
          <Told text="Question: %{question}" with={{ question: <bdi>{piece.question}</bdi> }} />
        </Box>
      )}
      {piece.excerpt && <Quoted>{piece.excerpt}</Quoted>}
      {piece.note && (
        <Box dir="auto" sx={{ fontSize: 13.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {piece.note}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
        <Box dir="auto" sx={{ flex: 1, minWidth: 120, fontSize: 12.5, color: 'text.secondary' }}>
          {small(piece)}
        </Box>
        {mayJudge && (piece.source || piece.verdictOf) && (
          <Box role="group" aria-label={t('Judge this piece')} sx={{ display: 'flex', gap: 0.5 }}>
            {judgements.map((stance) => (
              <Button
                key={stance}
                size="small"
                variant={piece.stance === stance ? 'outlined' : 'text'}
                aria-pressed={piece.stance === stance}
                onClick={() => piece.stance !== stance && judge(piece.id, stance)}
                sx={{ minHeight: { xs: 44, md: 26 }, py: 0, minWidth: 44 }}
              >
                {deskKeys[stance].name}
                <KeyOf of={deskKeys[stance]} />
              </Button>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  )
})

function SourceLine({ piece: { source, verdictOf } }: { piece: Evidence }) {
  if (verdictOf) return <VerdictOfLine of={verdictOf} />
  if (!source) return <Box sx={{ fontWeight: 600 }}>{t('No source: a record of having looked')}</Box>
  const facts = [source.publisher, source.publishedOn && onDate(source.publishedOn)].filter(Boolean)
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1,
        alignItems: 'baseline',
        fontSize: 13.5,
        lineHeight: '24px',
        '& a': { display: 'inline-block' },
      }}
    >
      <Link to={`/sources/${source.id}/show`} sx={{ fontWeight: 600 }}>
        <bdi>{source.title}</bdi>
      </Link>
      {source.level === 'primary' && <Tag>{worded(source.level)}</Tag>}
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {inRow(facts)} {source.url && <OutLink href={source.url}>{t('open#link')}</OutLink>}
      </Box>
    </Box>
  )
}

function small({ source, locator, excerptFound, addedBy, judgedBy }: Evidence): string {
  const isDerived = source && source.origin.id !== source.id
  return inRow([
    isDerived && t('Rests on “%{title}”', { title: source.origin.title }),
    source && !source.origin.isKnown && t('Origin not known'),
    locator,
    excerptFound === true && t('Excerpt found in the capture'),
    excerptFound === false && t('Excerpt not found in the capture'),
    judgedBy
      ? t('Judged by %{name}', { name: judgedBy.name })
      : t('Added by %{name}', { name: addedBy.name }),
  ])
}
