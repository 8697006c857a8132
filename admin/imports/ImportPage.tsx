// An import from the file to the job: picked, tried, its columns put right, and run.
import { Box, Button } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Trial } from '../../api/imports/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { makings } from '../frame/makings.ts'
import { PageTitle } from '../frame/PageTitle.tsx'
import { inClauses } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { useUnsaved } from '../unsaved/unsaved.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import { jobPath } from './jobs.ts'
import { PickUpload } from './PickUpload.tsx'
import { TrialFaults, TrialRows } from './TrialView.tsx'
import { importUpload, type Mapping, tryUpload, type Upload } from './upload.ts'
import { useShownJob } from './useShownJob.ts'

const list = { label: t('Imports'), to: '/jobs' }

export function ImportPage() {
  const [upload, setUpload] = useState<Upload>()
  const [mapping, setMapping] = useState<Mapping>()
  const [, showJob] = useShownJob()
  const navigate = useNavigate()
  const trial = useMutation({
    mutationFn: ({ of, by }: { of: Upload; by: Mapping | undefined }) => tryUpload(of, by),
  })
  const run = useMutation({
    mutationFn: (of: Upload) => importUpload(of, mapping),
    onSuccess: ({ id }) => {
      showJob(id)
      navigate(jobPath(id))
    },
  })

  useUnsaved(() => upload !== undefined && run.isIdle)

  function pick(of: Upload | undefined) {
    setUpload(of)
    setMapping(undefined)
    run.reset()
    if (of) trial.mutate({ of, by: undefined })
    else trial.reset()
  }

  function map(by: Mapping) {
    setMapping(by)
    if (upload) trial.mutate({ of: upload, by })
  }

  const found = trial.data
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle title={makings.jobs} trail={[list]} />
      <Section title={t('What to import')}>
        <PickUpload upload={upload} pick={pick} />
      </Section>
      {trial.error && <Failure error={trial.error} retry={() => pick(upload)} />}
      {trial.isPending && !found && <Waiting lines={6} />}
      {upload && found && (
        <>
          {found.columns && <ColumnMapping columns={found.columns} map={map} />}
          <Section
            title={t('What would happen')}
            action={
              <Button
                variant="contained"
                disabled={found.ready + found.known === 0 || trial.isPending}
                loading={run.isPending}
                onClick={() => run.mutate(upload)}
              >
                {found.ready > 0
                  ? t('Import %{smart_count} claim |||| Import %{smart_count} claims', found.ready)
                  : t('Import#act')}
              </Button>
            }
          >
            <Box role="status" sx={{ mb: 1.5 }}>
              {verdictOn(found)}
            </Box>
            {run.error && <Failure error={run.error} retry={() => run.mutate(upload)} />}
            <TrialFaults faults={found.faults} />
            <TrialRows trial={found} />
          </Section>
        </>
      )}
    </Box>
  )
}

function verdictOn({ rows, ready, known, failed }: Trial): string {
  const parts = [
    t('%{smart_count} row would become a claim |||| %{smart_count} rows would become claims', ready),
    known > 0 &&
      t('%{smart_count} row is on the desk already |||| %{smart_count} rows are on the desk already', known),
    failed > 0 &&
      t(
        '%{smart_count} row cannot be read and would be left out |||| %{smart_count} rows cannot be read and would be left out',
        failed,
      ),
  ]
  return t(
    'Of %{smart_count} row: %{parts}. Nothing is stored yet. |||| Of %{smart_count} rows: %{parts}. Nothing is stored yet.',
    { smart_count: rows, parts: inClauses(parts.filter((part) => part !== false)) },
  )
}
