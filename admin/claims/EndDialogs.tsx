// The acts that end or restart the work on a claim, each with its reason.
import {
  ArrayInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useDataProvider,
} from 'react-admin'
import type { Decline, NewParts } from '../../api/claims/acts.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { declineReasons } from '../../db/vocabulary.ts'
import { AddRow } from '../elements/AddRow.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { withoutBlanks } from '../fields.ts'
import type { Desk } from '../provider.ts'
import { declineWords } from '../words.ts'

interface ClaimProps {
  claim: Claim
}

export function DeclineDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Decline"
      title="Decline to check this claim"
      done="Declined"
      record={claim}
      submit={(values, version) => desk.declineClaim(claim.id, withoutBlanks(values) as Decline, version)}
    >
      <p>It leaves the queue without a verdict, and can be reopened.</p>
      <SelectInput
        source="declineReason"
        label="Reason"
        choices={declineReasons.map((id) => ({ id, name: declineWords[id] }))}
        validate={required()}
        autoFocus
      />
      <TextInput source="note" label="Note (optional)" multiline minRows={2} />
    </FormDialog>
  )
}

export function ReturnDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Send back"
      title={`Send back to ${claim.submittedBy.name}`}
      done="Sent back"
      record={claim}
      submit={({ reason }, version) => desk.returnClaim(claim.id, reason, version)}
    >
      <p>It leaves the queue until it was changed.</p>
      <TextInput
        source="reason"
        label="What is missing"
        validate={required()}
        multiline
        minRows={2}
        autoFocus
      />
    </FormDialog>
  )
}

export function WithdrawDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Withdraw"
      title="Withdraw this claim"
      done="Withdrawn"
      record={claim}
      button={{ color: 'error' }}
      submit={({ reason }, version) => desk.withdrawClaim(claim.id, reason, version)}
    >
      <p>It leaves the lists and stays readable at its address, with your reason.</p>
      <TextInput source="reason" label="Reason" validate={required()} multiline minRows={2} autoFocus />
    </FormDialog>
  )
}

export function ReopenDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  const title = claim.status === 'declined' ? 'Open this claim again' : 'Judge this claim again'
  return (
    <FormDialog
      label="Reopen"
      title={title}
      done="Reopened"
      record={claim}
      button={{ variant: 'outlined' }}
      submit={({ reason }, version) => desk.reopenClaim(claim.id, reason, version)}
    >
      {claim.verdict && <p>The verdict stays in force until there is another one.</p>}
      <TextInput source="reason" label="Reason" validate={required()} multiline minRows={2} autoFocus />
    </FormDialog>
  )
}

export function SplitDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Split"
      title="Split into parts"
      done="Split into parts"
      record={claim}
      maxWidth="md"
      defaultValues={{ parts: [{ text: claim.text }, { text: '' }] }}
      submit={({ parts, reason }, version) =>
        desk.splitClaim(claim.id, withoutBlanks({ parts, reason }) as NewParts, version)
      }
    >
      <p>Each part becomes a claim of its own with the same quote; this one leaves the queue.</p>
      <ArrayInput source="parts" label="Parts" helperText={false}>
        <SimpleFormIterator
          disableReordering
          disableClear
          fullWidth
          addButton={<AddRow label="Add a part" />}
        >
          <TextInput source="text" label="One fact" validate={required()} multiline minRows={2} />
        </SimpleFormIterator>
      </ArrayInput>
      <TextInput source="reason" label="Reason (optional)" />
    </FormDialog>
  )
}
