// The page of one claim: what it says and where it stands above, its parts below, each at its own address.
import { Box } from '@mui/material'
import { ShowBase, useShowContext } from 'react-admin'
import { Navigate, Route, Routes } from 'react-router'
import type { Claim } from '../../api/claims/schema.ts'
import { ActsOf } from '../elements/ActsOf.tsx'
import { toldInPlace } from '../elements/Failure.tsx'
import { Missing } from '../elements/Missing.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'
import { AppearancesTab } from './AppearancesTab.tsx'
import { ClaimHead } from './ClaimHead.tsx'
import { ClaimTabs } from './ClaimTabs.tsx'
import { claimMeta, thisClaim } from './claim.ts'
import { EvidenceTab } from './EvidenceTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { MatchesTab } from './MatchesTab.tsx'
import { NotesTab } from './NotesTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { ReviewsTab } from './ReviewsTab.tsx'

export function ClaimPage() {
  return (
    <ShowBase queryOptions={{ ...toldInPlace, meta: claimMeta }}>
      <Page />
    </ShowBase>
  )
}

const list = { label: t('Claims'), to: '/claims' }

function Page() {
  const { record: claim, error, refetch } = useShowContext<Claim>()
  if (error && !claim) return <Missing error={error} retry={refetch} noun="claim" list={list} />
  if (!claim) return <Waiting lines={10} />
  return (
    <>
      <PageTitle title={shortened(claim.headline ?? claim.text)} heading={t('Claim')} trail={[list]} />
      <ClaimHead claim={claim} />
      <ActsOf of={thisClaim}>
        <ClaimTabs claim={claim} />
      </ActsOf>
      <Box sx={{ pt: 2 }}>
        <Routes>
          <Route index element={<OverviewTab claim={claim} />} />
          <Route path="evidence" element={<EvidenceTab claim={claim} />} />
          <Route path="appearances" element={<AppearancesTab claim={claim} />} />
          <Route path="matches" element={<MatchesTab claim={claim} />} />
          <Route path="reviews" element={<ReviewsTab claim={claim} />} />
          <Route path="notes" element={<NotesTab claim={claim} />} />
          <Route path="history" element={<HistoryTab claim={claim} />} />
          <Route path="*" element={<Navigate to=".." replace />} />
        </Routes>
      </Box>
    </>
  )
}
