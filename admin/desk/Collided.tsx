// A colleague was first, or changed the claim: both versions, and what to do about it.
import { Alert, Box, Button } from '@mui/material'
import { Link } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { isOpen } from '../claims/acts.ts'
import { claimPath } from '../claims/claim.ts'
import { ChangedMeanwhile } from '../elements/ChangedMeanwhile.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { declinedInWords, worded } from '../words.ts'
import type { Draft } from './draft.ts'
import type { Fault } from './session.ts'

interface CollidedProps {
  claim: Claim
  fault: Fault
  draft: Draft
  keepTheirs: () => void
}

export function Collided({ claim, fault, draft, keepTheirs }: CollidedProps) {
  if (!fault.before) return null
  if (isOpen(claim)) {
    return (
      <Box sx={{ mb: 1.5 }}>
        <ChangedMeanwhile before={fault.before} current={claim} />
        <Box sx={{ fontSize: 13, mt: 0.5 }}>
          {t('Read it again, then decide: your decision goes with this version.')}
        </Box>
      </Box>
    )
  }
  return (
    <Alert severity="warning" variant="outlined" role="alert" sx={{ mb: 1.5, bgcolor: 'background.paper' }}>
      {fault.message}
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' }, gap: 2, my: 1 }}>
        <Side title={t('Theirs, in force')}>
          <Theirs claim={claim} />
        </Side>
        <Side title={t('Yours, not saved')}>
          {draft.choice === 'decline' ? (
            t('Declined#word')
          ) : (
            <VerdictMark verdict={draft.choice} rating={draft.rating} />
          )}
          <Words>{draft.choice === 'decline' ? draft.note : draft.rationale}</Words>
        </Side>
      </Box>
      <Button size="small" variant="outlined" onClick={keepTheirs} sx={{ mr: 1 }}>
        {t('Keep theirs')}
      </Button>
      <Button size="small" component={Link} to={claimPath(claim.id)}>
        {t('Open the claim to judge it again')}
      </Button>
    </Alert>
  )
}

function Theirs({ claim }: { claim: Claim }) {
  const inForce = claim.verdicts?.find(({ isInForce }) => isInForce)
  if (inForce && claim.status === 'decided') {
    return (
      <>
        <VerdictMark verdict={inForce.verdict} rating={inForce.rating} outcome={inForce.outcome} />
        <Words>{inForce.rationale ?? ''}</Words>
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
          <bdi>{inList(inForce.decidedBy.map(({ name }) => name))}</bdi>
        </Box>
      </>
    )
  }
  if (claim.declined) {
    return (
      <>
        {t('Declined: %{reason}', { reason: declinedInWords(claim.declined.reason) })}
        <Words>{claim.declined.note ?? ''}</Words>
      </>
    )
  }
  return (
    <>
      {claim.withdrawn ? t('Withdrawn: %{reason}', { reason: claim.withdrawn.reason }) : worded(claim.status)}
    </>
  )
}

function Side({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{title}</Box>
      {children}
    </div>
  )
}

function Words({ children }: { children: string }) {
  return (
    <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  )
}
