// The head of a claim page: the statement, where it stands, who has it, and what can be done.
import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { ActsOf } from '../elements/ActsOf.tsx'
import { Mark } from '../elements/Mark.tsx'
import { Said } from '../elements/Said.tsx'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { exactly, onDate, When } from '../elements/When.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { publicInWords } from '../publication/acts.ts'
import { RetractedMark } from '../publication/RetractedMark.tsx'
import { OpenRequests } from '../requests/OpenRequests.tsx'
import { declinedInWords } from '../words.ts'
import { ClaimActs } from './ClaimActs.tsx'
import { claimPath, thisClaim } from './claim.ts'
import { MergedIn } from './MergedIn.tsx'
import { waitsForOthers } from './rounds.ts'
import { WakeButton } from './WakeButton.tsx'

export function ClaimHead({ claim }: { claim: Claim }) {
  const publicly = publicInWords(claim)
  return (
    <Box component="header" sx={{ mb: 1.5 }}>
      <Said
        as="h2"
        lang={claim.language}
        sx={{
          fontSize: { xs: 20, sm: 24 },
          lineHeight: 1.3,
          fontWeight: 500,
          // At the edge of the page, whichever way the text runs.
          width: 'fit-content',
          maxWidth: '62ch',
          mb: 1,
        }}
      >
        {claim.text}
      </Said>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, alignItems: 'center', mb: 1 }}
      >
        <VerdictMark
          verdict={claim.verdict}
          rating={claim.rating}
          outcome={claim.outcome}
          size={claim.verdict ? 'large' : 'small'}
        />
        {/* What is told in full below is not marked here as well. */}
        <StatusMark claim={{ ...claim, evidenceChanged: false, quoteChanged: false, withdrawn: null }} />
        <Fact label={t('Evidence')}>{fromDesk(claim.originsInWords)}</Fact>
        {claim.asOf && <Fact label={t('As of')}>{onDate(claim.asOf)}</Fact>}
        {publicly && <Fact label={t('Public')}>{publicly}</Fact>}
        <Fact label={t('Assigned to')}>{claim.assignee?.name ?? t('nobody#assigned to')}</Fact>
        {claim.deadlineAt && <Fact label={t('Deadline')}>{exactly(claim.deadlineAt)}</Fact>}
        {claim.lease && <Fact label={t('Being worked on by')}>{claim.lease.holder.name}</Fact>}
        <Fact label={t('Updated')}>
          <When at={claim.updatedAt} />
        </Fact>
      </Box>
      <Marks claim={claim} />
      {claim.publishedRevision !== null && <OpenRequests claimId={claim.id} />}
      <MergedIn claim={claim} />
      <ActsOf of={thisClaim}>
        <ClaimActs claim={claim} />
      </ActsOf>
    </Box>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Typography component="span" sx={{ fontSize: 13 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label}{' '}
      </Box>
      <bdi>{children}</bdi>
    </Typography>
  )
}

function Marks({ claim }: { claim: Claim }) {
  const waits = waitsForOthers(claim)
  return (
    <>
      {claim.withdrawn && (
        <Mark>
          <Told
            text="Withdrawn %{when}: %{reason}"
            with={{ when: <When at={claim.withdrawn.at} />, reason: <bdi>{claim.withdrawn.reason}</bdi> }}
          />
        </Mark>
      )}
      {claim.returned && (
        <Mark>
          <Told
            text="Sent back %{when}: %{reason}"
            with={{ when: <When at={claim.returned.at} />, reason: <bdi>{claim.returned.reason}</bdi> }}
          />
        </Mark>
      )}
      {claim.snoozed && (
        <Mark>
          <Told
            text={claim.snoozed.reason ? 'Put off until %{when}: %{reason}' : 'Put off until %{when}'}
            with={{ when: exactly(claim.snoozed.untilAt), reason: <bdi>{claim.snoozed.reason}</bdi> }}
          />
          <ActsOf of={thisClaim}>
            <WakeButton claim={claim} />
          </ActsOf>
        </Mark>
      )}
      {claim.declined && (
        <Mark>
          <Told
            text={claim.declined.note ? 'Declined: %{why} – %{note}' : 'Declined: %{why}'}
            with={{ why: declinedInWords(claim.declined.reason), note: <bdi>{claim.declined.note}</bdi> }}
          />
        </Mark>
      )}
      {waits && (
        <Mark>
          <bdi>{waits}</bdi>
          {claim.status === 'adjudication' && (
            <>
              {' '}
              <Link to={claimPath(claim.id, 'reviews')}>{t('Look at them')}</Link>
            </>
          )}
        </Mark>
      )}
      {claim.underReview && <Mark>{t('The verdict stays in force while the claim is judged again.')}</Mark>}
      <RetractedMark claim={claim} />
      {claim.held && (
        <Mark>
          <Told
            text="What comes next is held back from the public: %{reason}"
            with={{ reason: <bdi>{claim.held.reason}</bdi> }}
          />
        </Mark>
      )}
      {claim.evidenceChanged && (
        <Mark>
          {t('Evidence changed after the verdict was given.')}{' '}
          <Link to={claimPath(claim.id, 'evidence')}>{t('Look at it')}</Link>
        </Mark>
      )}
      {claim.quoteChanged && (
        <Mark>
          {t('The words it was taken from changed or vanished.')}{' '}
          <Link to={claimPath(claim.id, 'appearances')}>{t('Look at them')}</Link>
        </Mark>
      )}
      {claim.parentId && (
        <Mark>
          <Told
            text="A part of %{claim}."
            with={{ claim: <Link to={claimPath(claim.parentId)}>{t('a claim that was split')}</Link> }}
          />
        </Mark>
      )}
      {claim.mergedIntoId && (
        <Mark>
          <Told
            text="Merged into %{claim}."
            with={{ claim: <Link to={claimPath(claim.mergedIntoId)}>{t('another claim#merged into')}</Link> }}
          />
        </Mark>
      )}
    </>
  )
}
