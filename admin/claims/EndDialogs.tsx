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
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { declineWords } from '../words.ts'

interface ClaimProps {
  claim: Claim
}

export function DeclineDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Decline')}
      title={t('Decline to check this claim')}
      done={t('Declined')}
      record={claim}
      submit={(values, version) => desk.declineClaim(claim.id, withoutBlanks(values) as Decline, version)}
    >
      <p>{t('It leaves the queue without a verdict, and can be reopened.')}</p>
      <SelectInput
        source="declineReason"
        label={t('Reason')}
        choices={declineReasons.map((id) => ({ id, name: declineWords[id] }))}
        validate={required()}
        autoFocus
      />
      <TextInput source="note" label={t('Note (optional)')} multiline minRows={2} />
    </FormDialog>
  )
}

export function ReturnDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Send back')}
      title={t('Send back to %{name}', { name: claim.submittedBy.name })}
      done={t('Sent back')}
      record={claim}
      submit={({ reason }, version) => desk.returnClaim(claim.id, reason, version)}
    >
      <p>{t('It leaves the queue until it was changed.')}</p>
      <TextInput
        source="reason"
        label={t('What is missing')}
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
      label={t('Withdraw')}
      title={t('Withdraw this claim')}
      done={t('Withdrawn')}
      record={claim}
      button={{ color: 'error' }}
      submit={({ reason }, version) => desk.withdrawClaim(claim.id, reason, version)}
    >
      <p>{t('It leaves the lists and stays readable at its address, with your reason.')}</p>
      <TextInput source="reason" label={t('Reason')} validate={required()} multiline minRows={2} autoFocus />
    </FormDialog>
  )
}

export function ReopenDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  const title = claim.status === 'declined' ? t('Open this claim again') : t('Judge this claim again')
  return (
    <FormDialog
      label={t('Reopen')}
      title={title}
      done={t('Reopened')}
      record={claim}
      button={{ variant: 'outlined' }}
      submit={({ reason }, version) => desk.reopenClaim(claim.id, reason, version)}
    >
      {claim.verdict && <p>{t('The verdict stays in force until there is another one.')}</p>}
      <TextInput source="reason" label={t('Reason')} validate={required()} multiline minRows={2} autoFocus />
    </FormDialog>
  )
}

export function SplitDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Split')}
      title={t('Split into parts')}
      done={t('Split into parts#done')}
      record={claim}
      maxWidth="md"
      defaultValues={{ parts: [{ text: claim.text }, { text: '' }] }}
      submit={({ parts, reason }, version) =>
        desk.splitClaim(claim.id, withoutBlanks({ parts, reason }) as NewParts, version)
      }
    >
      <p>{t('Each part becomes a claim of its own with the same quote; this one leaves the queue.')}</p>
      <ArrayInput source="parts" label={t('Parts')} helperText={false}>
        <SimpleFormIterator
          disableReordering
          disableClear
          fullWidth
          addButton={<AddRow label={t('Add a part')} />}
        >
          <TextInput source="text" label={t('One fact')} validate={required()} multiline minRows={2} />
        </SimpleFormIterator>
      </ArrayInput>
      <TextInput source="reason" label={t('Reason (optional)')} />
    </FormDialog>
  )
}
