// The reading column: the claim, where it was said, what speaks for and against it, what was decided and noted before.
import { Box } from '@mui/material'
import { memo, type RefObject } from 'react'
import type { Claim } from '../../api/claims/schema.ts'
import type { ClaimMatch } from '../../api/matching/schema.ts'
import type { Stance } from '../../db/vocabulary.ts'
import { firstAppearance } from '../claims/appearance.ts'
import { QuoteInContext } from '../claims/QuoteInContext.tsx'
import { Said } from '../elements/Said.tsx'
import { t } from '../language/language.ts'
import { EarlierVerdicts } from './EarlierVerdicts.tsx'
import { EvidenceGroups } from './EvidenceGroups.tsx'
import { MatchHint } from './MatchHint.tsx'
import { Notes } from './Notes.tsx'
import { ReadingFacts } from './ReadingFacts.tsx'

interface ReadingProps {
  claim: Claim
  heading: RefObject<HTMLHeadingElement | null>
  judge: (evidenceId: string, stance: Stance) => void
  addEvidence: () => void
  addNote: () => void
  hint: ClaimMatch | undefined
  compare: () => void
}

export const Reading = memo(function Reading(props: ReadingProps) {
  const { claim, heading, judge, addEvidence, addNote, hint, compare } = props
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Box
        component="h2"
        ref={heading}
        tabIndex={-1}
        sx={{
          m: 0,
          mb: 0.75,
          fontWeight: 500,
          fontSize: { xs: 20, md: 22 },
          lineHeight: 1.35,
          scrollMarginTop: 72,
        }}
      >
        <Said lang={claim.language}>{claim.text}</Said>
      </Box>
      <ReadingFacts claim={claim} />
      {hint && <MatchHint hint={hint} compare={compare} />}
      {(claim.article || firstAppearance(claim)) && (
        <Box component="section" aria-label={t('Where it was said')} sx={{ mb: 2 }}>
          <QuoteInContext claim={claim} />
        </Box>
      )}
      <EvidenceGroups claim={claim} judge={judge} addEvidence={addEvidence} />
      {claim.verdict && <EarlierVerdicts verdicts={claim.verdicts ?? []} />}
      <Notes claimId={claim.id} addNote={addNote} />
    </Box>
  )
})
