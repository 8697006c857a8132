// The evidence a verdict rested on, as it stood then, behind a fold: what is there now may differ.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-admin'
import type { Judged } from '../../api/reviews/schema.ts'
import { inSentence } from '../language/formats.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { stanceWords, worded } from '../words.ts'

export function JudgedEvidence({ judged: { evidence, originsInWords } }: { judged: Judged }) {
  const said = t(
    '%{smart_count} piece of evidence: %{origins} |||| %{smart_count} pieces of evidence: %{origins}',
    { smart_count: evidence.length, origins: fromDesk(originsInWords) },
  )
  if (evidence.length === 0) return said
  return (
    <Box component="details">
      <summary>{said}</summary>
      <Box component="ul" sx={{ my: 0.5, paddingInlineStart: 2.5 }}>
        {evidence.map(({ id, stance, source, excerpt, note, secondaryReason }) => (
          <Box component="li" key={id} sx={{ mb: 0.5 }}>
            {stanceWords[stance]}
            {source && (
              <>
                {' – '}
                <Link to={`/sources/${source.id}/show`}>
                  <bdi>{source.title}</bdi>
                </Link>
                {source.level === 'primary' && ` (${inSentence(worded('primary'))})`}
              </>
            )}
            {excerpt && <Said>{t('“%{words}”', { words: excerpt })}</Said>}
            {note && <Said>{note}</Said>}
            {secondaryReason && <Said>{t('No primary source: %{reason}', { reason: secondaryReason })}</Said>}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function Said({ children }: { children: ReactNode }) {
  return (
    <Box dir="auto" sx={{ fontSize: 13.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  )
}
