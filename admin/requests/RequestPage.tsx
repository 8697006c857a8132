// The page of one request for correction: what is said to be wrong, what was read against what is in force, the answer.
import { Box, Link as MailLink } from '@mui/material'
import { Link, ShowBase, useDataProvider, useGetOne, useShowContext } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { CorrectionRequest } from '../../api/requests/schema.ts'
import { useMe } from '../auth.ts'
import { actsOn } from '../claims/acts.ts'
import { claimPath } from '../claims/claim.ts'
import { ReopenDialog } from '../claims/EndDialogs.tsx'
import { Facts } from '../elements/Facts.tsx'
import { toldInPlace } from '../elements/Failure.tsx'
import { Missing } from '../elements/Missing.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { EraseButton } from '../erasure/EraseButton.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { AnswerSection } from './AnswerSection.tsx'
import { ReadAndNow } from './ReadAndNow.tsx'

export function RequestPage() {
  return (
    <ShowBase queryOptions={toldInPlace}>
      <Page />
    </ShowBase>
  )
}

const list = { label: t('Requests'), to: '/correction-requests' }

function Page() {
  const { record: request, error, refetch } = useShowContext<CorrectionRequest>()
  if (error && !request) return <Missing error={error} retry={refetch} noun="request" list={list} />
  if (!request) return <Waiting lines={8} />
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle title={t('Request for correction')} heading={t('Request')} trail={[list]} />
      <WhatIsWrong request={request} refetch={refetch} />
      <Section title={t('What they read')} action={<ClaimLinks request={request} />}>
        <ReadAndNow request={request} />
      </Section>
      <AnswerSection request={request} />
    </Box>
  )
}

function WhatIsWrong({ request, refetch }: { request: CorrectionRequest; refetch: () => unknown }) {
  const desk = useDataProvider<Desk>()
  const { id, what, sourceUrl, name, email, createdAt, isErased } = request
  const erase = !isErased && (
    <EraseButton
      label={t('Erase')}
      title={t('Erase this request?')}
      done={t('The request was erased')}
      erase={(reason) => desk.eraseRequest(id, reason)}
      onErased={refetch}
    >
      {t(
        'What they wrote, their link, name and e-mail address go, here and in the history. That somebody asked, and what the desk answered, stays.',
      )}
    </EraseButton>
  )
  return (
    <Section title={t('What is wrong')} action={erase}>
      {isErased ? <em>{t('Erased')}</em> : <Quoted>{what}</Quoted>}
      <Box sx={{ mt: 1.5 }}>
        <Facts
          facts={[
            [t('To be seen at'), sourceUrl && <OutLink key="url" href={sourceUrl} />],
            [t('From'), name ?? (isErased ? null : t('Somebody who gave no name'))],
            [t('E-mail address'), email && <Mail key="mail" to={email} />],
            [t('Received'), <When key="at" at={createdAt} isExact />],
          ]}
        />
      </Box>
    </Section>
  )
}

function Mail({ to }: { to: string }) {
  return (
    <MailLink href={`mailto:${encodeURIComponent(to)}`} dir="ltr" sx={{ overflowWrap: 'anywhere' }}>
      {to}
    </MailLink>
  )
}

/** The claim, and where that can be done the act a request asks for. */
function ClaimLinks({ request: { claim } }: { request: CorrectionRequest }) {
  const me = useMe()
  const { data } = useGetOne<Claim>('claims', { id: claim.id })
  return (
    <>
      {data && me && actsOn(data, me).reopen && <ReopenDialog claim={data} />}
      <Link to={claimPath(claim.id)} sx={{ fontSize: 13.5, py: 0.5 }}>
        {t('Open the claim')}
      </Link>
    </>
  )
}
