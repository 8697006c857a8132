// Whether the history is what was recorded: the check, the heads that were signed, the key, and what it all proves.
import { Box, Button, Card } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { ChainReport } from '../../api/history/schema.ts'
import { useMay } from '../auth.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { Checkpoints } from './Checkpoints.tsx'
import { IntegrityReport } from './IntegrityReport.tsx'
import { WhatItProves } from './WhatItProves.tsx'

export function IntegrityPanel() {
  const desk = useDataProvider<Desk>()
  const maySign = useMay('history:sign')
  const notify = useNotify()
  const [report, setReport] = useState<ChainReport>()
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState<'checking' | 'signing'>()
  const signed = useQuery({
    queryKey: ['history', 'checkpoints'],
    queryFn: ({ signal }) => desk.listCheckpoints(signal),
  })
  const key = useQuery({
    queryKey: ['history', 'key'],
    queryFn: ({ signal }) => desk.findSigningKeys(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

  async function during(what: 'checking' | 'signing', work: () => Promise<unknown>) {
    setBusy(what)
    setFault(undefined)
    await work().catch((error) => setFault(problemOf(error).message))
    setBusy(undefined)
  }
  const check = () => during('checking', async () => setReport(await desk.checkIntegrity()))
  const sign = () =>
    during('signing', async () => {
      const { number } = await desk.signHead()
      notify(t('Checkpoint %{number} signed', { number }), { type: 'success' })
      await signed.refetch()
    })

  return (
    <Card component="section" aria-label={t('Integrity')} sx={{ px: 2, py: 1.5, mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={check} disabled={busy !== undefined}>
          {busy === 'checking' ? t('Checking …') : t('Check integrity')}
        </Button>
        {maySign && (
          <Button onClick={sign} disabled={busy !== undefined}>
            {busy === 'signing' ? t('Signing …') : t('Sign now')}
          </Button>
        )}
        <Button href="/api/v1/exports/history.ndjson?manifest=true" download>
          {t('Download the history')}
        </Button>
      </Box>
      <Box role="status" sx={{ mt: report || fault ? 1.5 : 0 }}>
        <IntegrityReport report={report} fault={fault} />
      </Box>
      <Checkpoints
        signed={signed.data?.data}
        total={signed.data?.total ?? 0}
        keys={key.data}
        error={signed.error ?? key.error}
      />
      <WhatItProves />
    </Card>
  )
}
