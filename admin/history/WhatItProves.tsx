// What the chain, the checkpoints and the manifests prove, and what they cannot.
import { Box } from '@mui/material'
import { t } from '../language/language.ts'

const proves = [
  t(
    'Every event holds the hash of the one before it: what is altered, taken out or slipped in shows at that place.',
  ),
  t(
    'Checkpoints are signed with a key that is not in the database: somebody who has only the database cannot build the chain anew, nor cut its end off, without a checkpoint showing it.',
  ),
  t('An export with a manifest can be checked without the desk: npm run verify -- FILE.'),
]
const doesNot = [
  t(
    'Who has the database and the key can rebuild everything; who removes the newest checkpoints with their events shows in no check here. Keep a checkpoint or an export elsewhere, then even that is found.',
  ),
  t('That what was recorded was true, or that the clock was right.'),
]

export function WhatItProves() {
  return (
    <Box component="details" sx={{ fontSize: 13.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', lineHeight: '28px' }}>
        {t('What this proves, and what not')}
      </Box>
      <Points title={t('It proves')} points={proves} />
      <Points title={t('It does not prove')} points={doesNot} />
    </Box>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Box sx={{ maxWidth: '80ch', mt: 0.5 }}>
      <strong>{title}</strong>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </Box>
    </Box>
  )
}
