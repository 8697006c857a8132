// The evidence by what it says, what asks for judgement first, with the sentence that weighs it.
import { Box, Typography } from '@mui/material'
import { useLayoutEffect, useRef } from 'react'
import type { Claim } from '../../api/claims/schema.ts'
import { type Stance, stances } from '../../db/vocabulary.ts'
import { KeyButton } from '../keys/KeyButton.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { stanceWords } from '../words.ts'
import { EvidencePiece } from './EvidencePiece.tsx'
import { deskKeys } from './keys.ts'
import { weighed } from './weight.ts'

/** What asks for work first; then what weighs. */
export const order: readonly Stance[] = ['unassessed', ...stances.filter((stance) => stance !== 'unassessed')]

interface EvidenceGroupsProps {
  claim: Claim
  judge: (evidenceId: string, stance: Stance) => void
  addEvidence: () => void
}

export function EvidenceGroups({ claim, judge, addEvidence }: EvidenceGroupsProps) {
  const evidence = claim.evidence ?? []
  const section = useFocusKept()
  return (
    <Box component="section" aria-labelledby="desk-evidence" ref={section} sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
        <Typography variant="h3" id="desk-evidence">
          {t('Evidence')}
        </Typography>
        <Box
          component="span"
          sx={{
            // On a phone it stands below the heading and the button, in one line more often than in four.
            order: { xs: 1, sm: 0 },
            flex: { xs: '1 1 100%', sm: 1 },
            fontSize: 13,
            color: 'text.secondary',
          }}
        >
          {weighed(claim)}
        </Box>
        <KeyButton of={deskKeys.addEvidence} onClick={addEvidence} />
      </Box>
      {evidence.length === 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>
          {t(
            'No evidence yet. A verdict needs something to rest on: what a source says, or where you looked and found nothing.',
          )}
        </Box>
      )}
      {order.map((stance) => {
        const pieces = evidence.filter((piece) => piece.stance === stance)
        if (pieces.length === 0) return null
        return (
          <Box key={stance} sx={{ mt: 1 }}>
            <Typography variant="h4" sx={{ color: 'text.secondary' }}>
              {stanceWords[stance]} ({inFigures(pieces.length)})
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {pieces.map((piece) => (
                <EvidencePiece key={piece.id} piece={piece} judge={judge} />
              ))}
            </Box>
          </Box>
        )
      })}
    </Box>
  )
}

/** A piece that moves to another group takes the focus with it. */
function useFocusKept() {
  const section = useRef<HTMLElement>(null)
  const focused = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body) {
      section.current?.querySelector<HTMLElement>(`[data-evidence="${focused.current}"]`)?.focus()
    }
  })
  useLayoutEffect(() => {
    const note = (event: FocusEvent) => {
      const piece = event.target instanceof Element ? event.target.closest('[data-evidence]') : null
      focused.current = piece?.getAttribute('data-evidence') ?? undefined
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  return section
}
