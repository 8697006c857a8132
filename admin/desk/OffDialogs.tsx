// The dialogs of work that changes hands or times: taking over from a colleague, putting a claim off.
import { required, TextInput } from 'react-admin'
import type { Lease } from '../../api/desk/lease-schema.ts'
import { t } from '../language/language.ts'
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
      title={t('Take over from %{name}', { name: lease.holder.name })}
      submitLabel={t('Take over')}
      close={close}
      submit={({ reason }) => takeOver(reason)}
    >
      <p>{t('They see at once that it is yours. The history keeps why.')}</p>
      <TextInput
        source="reason"
        label={t('Why')}
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
      title={t('Put this claim off')}
      submitLabel={t('Put off#snooze')}
      close={close}
      submit={({ untilOn, reason }) => {
        close()
        const given = typeof reason === 'string' ? reason.trim() : ''
        return acts.snooze({ untilAt: morningOf(untilOn), ...(given ? { reason: given } : {}) })
      }}
      defaultValues={{ untilOn: tomorrow() }}
    >
      <p>{t('It leaves every queue and comes back in the morning of that day.')}</p>
      <TextInput
        source="untilOn"
        label={t('Until')}
        type="date"
        validate={required()}
        helperText={false}
        slotProps={{ inputLabel: { shrink: true } }}
        autoFocus
      />
      <TextInput
        source="reason"
        label={t('Why (may be left out)')}
        multiline
        minRows={2}
        helperText={false}
      />
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
