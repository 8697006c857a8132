// Asks before an import is taken back, and says beforehand what that would change.

import { useQuery } from '@tanstack/react-query'
import { required, TextInput } from 'react-admin'
import type { Job, UndoPreview } from '../../api/jobs/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { previewUndo, undoJob } from './jobs.ts'

interface UndoDialogProps {
  job: Job
  put: (job: Job) => void
}

export function UndoDialog({ job, put }: UndoDialogProps) {
  return (
    <FormDialog
      label={t('Undo this import')}
      done={t('The import is being undone')}
      defaultValues={{ reason: t('The import was undone.') }}
      button={{ color: 'error' }}
      submit={async ({ reason }) => put(await undoJob(job.id, String(reason)))}
    >
      <WhatItWouldDo id={job.id} />
      <TextInput
        source="reason"
        label={t('Reason')}
        helperText={t('Stands in the history of every claim that is taken back')}
        validate={required()}
        fullWidth
      />
    </FormDialog>
  )
}

function WhatItWouldDo({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['job', id, 'undo'],
    queryFn: ({ signal }) => previewUndo(id, signal),
    gcTime: 0,
  })
  if (error) return <Failure error={error} retry={refetch} />
  return data ? <p>{undoInWords(data)}</p> : <Waiting lines={2} />
}

/** `19,800 claims are withdrawn. 3 claims stay: 1 was judged, 2 were changed since.` */
export function undoInWords({ withdrawn, judged, touched, gone }: UndoPreview): string {
  const reasons = [
    judged > 0 && t('%{smart_count} was judged |||| %{smart_count} were judged', judged),
    touched > 0 &&
      t(
        '%{smart_count} was changed or added to since |||| %{smart_count} were changed or added to since',
        touched,
      ),
    gone > 0 &&
      t(
        '%{smart_count} was withdrawn or merged before |||| %{smart_count} were withdrawn or merged before',
        gone,
      ),
  ]
  const stays = judged + touched + gone
  const back = t('%{smart_count} claim is withdrawn. |||| %{smart_count} claims are withdrawn.', withdrawn)
  if (stays === 0) return `${back} ${t('None stays.')}`
  const left = t(
    '%{smart_count} claim stays as it is: %{reasons}. |||| %{smart_count} claims stay as they are: %{reasons}.',
    { smart_count: stays, reasons: inList(reasons.filter((reason) => reason !== false)) },
  )
  return `${back} ${left}`
}
