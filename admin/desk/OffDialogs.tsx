// The dialogs of work that changes hands or times: taking over from a colleague, putting a claim off.
import { required, TextInput } from 'react-admin'
import type { Lease } from '../../api/desk/lease-schema.ts'
import { AskDialog } from './AskDialog.tsx'
import type { Acts } from './acts.ts'

interface TakeOverProps {
  lease: Lease
  takeOver: (reason: string) => Promise<void>
  close: () => void
}

export function TakeOverDialog({ lease, takeOver, close }: TakeOverProps) {
  return (
    <AskDialog
      title={`Take over from ${lease.holder.name}`}
      submitLabel="Take over"
      close={close}
      submit={({ reason }) => takeOver(reason)}
    >
      <p>They see at once that it is yours. The history keeps why.</p>
      <TextInput
        source="reason"
        label="Why"
        multiline
        minRows={2}
        validate={required()}
        helperText={false}
        autoFocus
      />
    </AskDialog>
  )
}

export function SnoozeDialog({ acts, close }: { acts: Acts; close: () => void }) {
  return (
    <AskDialog
      title="Put this claim off"
      submitLabel="Put off"
      close={close}
      submit={({ untilOn, reason }) => {
        close()
        const given = typeof reason === 'string' ? reason.trim() : ''
        return acts.snooze({ untilAt: morningOf(untilOn), ...(given ? { reason: given } : {}) })
      }}
      defaultValues={{ untilOn: tomorrow() }}
    >
      <p>It leaves every queue and comes back in the morning of that day.</p>
      <TextInput
        source="untilOn"
        label="Until"
        type="date"
        validate={required()}
        helperText={false}
        slotProps={{ inputLabel: { shrink: true } }}
        autoFocus
      />
      <TextInput source="reason" label="Why (may be left out)" multiline minRows={2} helperText={false} />
    </AskDialog>
  )
}

/** Eight in the morning where the reader is. */
const morningOf = (day: string) => new Date(`${day}T08:00:00`).toISOString()

function tomorrow(): string {
  const day = new Date(Date.now() + 24 * 60 * 60 * 1000)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
}
