// Asks before an import is taken back, and says beforehand what that would change.

import { useQuery } from '@tanstack/react-query'
import { required, TextInput } from 'react-admin'
import type { Job, UndoPreview } from '../../api/jobs/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { inFigures } from '../language/formats.ts'
import { counted } from '../words.ts'
import { previewUndo, undoJob } from './jobs.ts'

interface UndoDialogProps {
  job: Job
  put: (job: Job) => void
}

export function UndoDialog({ job, put }: UndoDialogProps) {
  return (
    <FormDialog
      label="Undo this import"
      done="The import is being undone"
      defaultValues={{ reason: 'The import was undone.' }}
      button={{ color: 'error' }}
      submit={async ({ reason }) => put(await undoJob(job.id, String(reason)))}
    >
      <WhatItWouldDo id={job.id} />
      <TextInput
        source="reason"
        label="Reason"
        helperText="Stands in the history of every claim that is taken back"
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
  const were = (count: number) => `${inFigures(count)} ${count === 1 ? 'was' : 'were'}`
  const reasons = [
    judged > 0 && `${were(judged)} judged`,
    touched > 0 && `${were(touched)} changed or added to since`,
    gone > 0 && `${were(gone)} withdrawn or merged before`,
  ].filter(Boolean)
  const stays = judged + touched + gone
  const back = `${counted(withdrawn, 'claim')} ${withdrawn === 1 ? 'is' : 'are'} withdrawn.`
  if (stays === 0) return `${back} None stays.`
  return `${back} ${counted(stays, 'claim')} ${stays === 1 ? 'stays' : 'stay'} as ${stays === 1 ? 'it is' : 'they are'}: ${reasons.join(', ')}.`
}
