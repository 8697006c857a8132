// The page of one claim: what it says and where it stands above, its parts below, each at its own address.
import { Box, Button } from '@mui/material'
import { ShowBase, useShowContext } from 'react-admin'
import { Navigate, Route, Routes } from 'react-router'
import type { Claim } from '../../api/claims/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { problemOf } from '../request.ts'
import { shortened } from '../words.ts'
import { AppearancesTab } from './AppearancesTab.tsx'
import { ClaimHead } from './ClaimHead.tsx'
import { ClaimTabs } from './ClaimTabs.tsx'
import { claimMeta } from './claim.ts'
import { EvidenceTab } from './EvidenceTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { NotesTab } from './NotesTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { ReviewsTab } from './ReviewsTab.tsx'

export function ClaimPage() {
  return (
    <ShowBase queryOptions={{ meta: claimMeta, retry: false, onError: () => {} }}>
      <Page />
    </ShowBase>
  )
}

function Page() {
  const { record: claim, error, refetch } = useShowContext<Claim>()
  if (error && !claim) return <Missing error={error} retry={refetch} />
  if (!claim) return <Waiting lines={10} />
  return (
    <>
      <PageTitle
        title={shortened(claim.headline ?? claim.text)}
        heading="Claim"
        trail={[{ label: 'Claims', to: '/claims' }]}
      />
      <ClaimHead claim={claim} />
      <ClaimTabs claim={claim} />
      <Box sx={{ pt: 2 }}>
        <Routes>
          <Route index element={<OverviewTab claim={claim} />} />
          <Route path="evidence" element={<EvidenceTab claim={claim} />} />
          <Route path="appearances" element={<AppearancesTab claim={claim} />} />
          <Route path="reviews" element={<ReviewsTab claim={claim} />} />
          <Route path="notes" element={<NotesTab claim={claim} />} />
          <Route path="history" element={<HistoryTab claim={claim} />} />
          <Route path="*" element={<Navigate to=".." replace />} />
        </Routes>
      </Box>
    </>
  )
}

function Missing({ error, retry }: { error: unknown; retry: () => void }) {
  if (problemOf(error).status !== 404 && problemOf(error).status !== 422)
    return <Failure error={error} retry={retry} />
  return (
    <>
      <PageTitle title="No such claim" trail={[{ label: 'Claims', to: '/claims' }]} />
      <Empty
        title="There is no claim at this address"
        action={
          <Button variant="outlined" href="/admin/claims">
            All claims
          </Button>
        }
      >
        The address may have been cut short on its way.
      </Empty>
    </>
  )
}
