// The desk's own talk about the claim being read.

import { Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { When } from '../elements/When.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { deskKeys } from './keys.ts'
import { notesQuery } from './useQueue.ts'

export function Notes({ claimId, addNote }: { claimId: string; addNote: () => void }) {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery(notesQuery(desk, claimId))
  return (
    <Box component="section" aria-labelledby="desk-notes">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3" id="desk-notes" sx={{ flex: 1 }}>
          {t('Notes')}
        </Typography>
        <KeyButton of={deskKeys.addNote} onClick={addNote} />
      </Box>
      {data?.data.length === 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('None yet.')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.data.map((note) => (
          <Box component="li" key={note.id} sx={{ py: 0.5 }}>
            <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
              <bdi>{note.author.name}</bdi> · <When at={note.createdAt} />
            </Box>
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {note.text}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
