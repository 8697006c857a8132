// The acts that change what the public sees of a claim, each saying beforehand what it will do.

import { Box } from '@mui/material'
import { required, TextInput, useDataProvider, useGetOne } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { t } from '../language/language.ts'
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
      label={t('Publish')}
      title={t('Publish this verdict')}
      done={t('Published')}
      record={claim}
      button={{ variant: 'outlined' }}
      submit={(_, version) => desk.publishVerdict(claim.id, version)}
    >
      <Box sx={{ mb: 1 }}>
        <VerdictMark verdict={claim.verdict} rating={claim.rating} size="large" />
      </Box>
      {publishedRevision === null ? (
        <p>
          {t(
            'The public sees it from now on. Each revision that follows replaces it as soon as it is decided.',
          )}
        </p>
      ) : (
        <p>
          {t('Revision %{verdictRevision} replaces revision %{publishedRevision}, which stays readable.', {
            verdictRevision: verdictRevision ?? '',
            publishedRevision,
          })}
        </p>
      )}
      {claim.held && <p>{t('The hold ends with it: “%{reason}”', { reason: claim.held.reason })}</p>}
      {claim.underReview && <p>{t('It is being judged again just now.')}</p>}
      {claim.evidenceChanged && (
        <p>{t('Evidence changed after it was given: judge it again first, if in doubt.')}</p>
      )}
      <p>{t('Publishing cannot be undone. A public verdict can only be retracted, with a reason.')}</p>
    </FormDialog>
  )
}

function RetractDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Retract')}
      title={t('Retract the verdict')}
      done={t('Retracted')}
      record={claim}
      button={{ color: 'error' }}
      submit={({ reason }, version) => desk.retractVerdict(claim.id, reason, version)}
    >
      <p>
        {t(
          'The public no longer sees revision %{revision} and is told why. On the desk the verdict stays in force; claims that lean on it are marked.',
          { revision: claim.publishedRevision ?? '' },
        )}
      </p>
      <Reason label={t('Reason, for the public')} />
    </FormDialog>
  )
}

function HoldDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Hold')}
      title={t('Hold back the next revision')}
      done={t('Held')}
      record={claim}
      submit={({ reason }, version) => desk.holdPublication(claim.id, reason, version)}
    >
      <p>
        {t('A new revision is not published with its decision until somebody releases it.')}
        {claim.publishedRevision !== null && ` ${t('What is public now stays public.')}`}
      </p>
      <Reason label={t('Reason, for the desk')} />
    </FormDialog>
  )
}

function ReleaseDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  const goesOut = isWaiting(claim) && claim.publishedRevision !== null
  return (
    <FormDialog
      label={t('Release')}
      title={t('End the hold')}
      done={t('Released')}
      record={claim}
      button={{ variant: 'outlined' }}
      submit={(_, version) => desk.releasePublication(claim.id, version)}
    >
      <p>{t('Held back so far: “%{reason}”', { reason: claim.held?.reason ?? '' })}</p>
      <p>
        {goesOut
          ? t('Revision %{verdictRevision} is published at once.', {
              verdictRevision: claim.verdictRevision ?? '',
            })
          : t('The next revision is published as soon as it is decided.')}
      </p>
    </FormDialog>
  )
}

function VoidDialog({ claim }: ClaimProps) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Void')}
      title={t('Void the verdict')}
      submitLabel={t('Void the verdict')}
      done={t('Taken back')}
      record={claim}
      button={{ color: 'error' }}
      submit={({ reason }, version) => desk.voidVerdict(claim.id, reason, version)}
    >
      <p>
        {t(
          'For an answer that should never have been given. No verdict is in force afterwards, the claim is open again, and the corrections list it with your reason.',
        )}
        {claim.publishedRevision !== null && ` ${t('What is public is retracted.')}`}
      </p>
      <Reason label={t('Reason, for the public')} />
    </FormDialog>
  )
}

function Reason({ label }: { label: string }) {
  return <TextInput source="reason" label={label} validate={required()} multiline minRows={2} autoFocus />
}
