// The acts that change what the public sees of a claim, each saying beforehand what it will do.
import { Box } from '@mui/material'
import { required, TextInput, useDataProvider, useGetOne } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import type { Desk } from '../provider.ts'
import { isWaiting, publicActsOn } from './acts.ts'

interface ClaimProps {
  claim: Claim
}

export function PublicationActs({ claim, me }: ClaimProps & { me: Me }) {
  const mayHold = me.permissions.includes('claims:hold')
  const { data: settings } = useGetOne<Settings & { id: string }>(
    'settings',
    { id: 'desk' },
    { enabled: mayHold },
  )
  const acts = publicActsOn(claim, me, settings?.policy.autoPublish ?? false)
  return (
    <>
      {acts.publish && <PublishDialog claim={claim} />}
      {acts.hold && <HoldDialog claim={claim} />}
      {acts.release && <ReleaseDialog claim={claim} />}
      {acts.retract && <RetractDialog claim={claim} />}
      {acts.voidVerdict && <VoidDialog claim={claim} />}
    </>
  )
}

function PublishDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  const { publishedRevision, verdictRevision } = claim
  return (
    <FormDialog
      label="Publish"
      title="Publish this verdict"
      done="Published"
      record={claim}
      button={{ variant: 'outlined' }}
      submit={(_, version) => desk.publishVerdict(claim.id, version)}
    >
      <Box sx={{ mb: 1 }}>
        <VerdictMark verdict={claim.verdict} rating={claim.rating} size="large" />
      </Box>
      {publishedRevision === null ? (
        <p>
          The public sees it from now on. Each revision that follows replaces it as soon as it is decided.
        </p>
      ) : (
        <p>
          Revision {verdictRevision} replaces revision {publishedRevision}, which stays readable.
        </p>
      )}
      {claim.held && <p>The hold ends with it: “{claim.held.reason}”</p>}
      {claim.underReview && <p>It is being judged again just now.</p>}
      {claim.evidenceChanged && (
        <p>Evidence changed after it was given: judge it again first, if in doubt.</p>
      )}
      <p>Publishing cannot be undone. A public verdict can only be retracted, with a reason.</p>
    </FormDialog>
  )
}

function RetractDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Retract"
      title="Retract the verdict"
      done="Retracted"
      record={claim}
      button={{ color: 'error' }}
      submit={({ reason }, version) => desk.retractVerdict(claim.id, reason, version)}
    >
      <p>
        The public no longer sees revision {claim.publishedRevision} and is told why. On the desk the verdict
        stays in force; claims that lean on it are marked.
      </p>
      <Reason label="Reason, for the public" />
    </FormDialog>
  )
}

function HoldDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Hold"
      title="Hold back the next revision"
      done="Held"
      record={claim}
      submit={({ reason }, version) => desk.holdPublication(claim.id, reason, version)}
    >
      <p>
        A new revision is not published with its decision until somebody releases it.
        {claim.publishedRevision !== null && ' What is public now stays public.'}
      </p>
      <Reason label="Reason, for the desk" />
    </FormDialog>
  )
}

function ReleaseDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  const goesOut = isWaiting(claim) && claim.publishedRevision !== null
  return (
    <FormDialog
      label="Release"
      title="End the hold"
      done="Released"
      record={claim}
      button={{ variant: 'outlined' }}
      submit={(_, version) => desk.releasePublication(claim.id, version)}
    >
      <p>Held back so far: “{claim.held?.reason}”</p>
      <p>
        {goesOut
          ? `Revision ${claim.verdictRevision} is published at once.`
          : 'The next revision is published as soon as it is decided.'}
      </p>
    </FormDialog>
  )
}

function VoidDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Void"
      title="Void the verdict"
      submitLabel="Void the verdict"
      done="Taken back"
      record={claim}
      button={{ color: 'error' }}
      submit={({ reason }, version) => desk.voidVerdict(claim.id, reason, version)}
    >
      <p>
        For an answer that should never have been given. No verdict is in force afterwards, the claim is open
        again, and the corrections list it with your reason.
        {claim.publishedRevision !== null && ' What is public is retracted.'}
      </p>
      <Reason label="Reason, for the public" />
    </FormDialog>
  )
}

function Reason({ label }: { label: string }) {
  return <TextInput source="reason" label={label} validate={required()} multiline minRows={2} autoFocus />
}
