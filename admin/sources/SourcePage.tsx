// The page of one source: what it is, what it rests on, what rests on it, and its texts.
import { Box } from '@mui/material'
import { Link, ShowBase, useGetList, useGetOne, useShowContext } from 'react-admin'
import type { Source } from '../../api/sources/schema.ts'
import { Captures } from '../articles/Captures.tsx'
import { useMay } from '../auth.ts'
import { ActsOf } from '../elements/ActsOf.tsx'
import { EditLink } from '../elements/EditLink.tsx'
import { Facts } from '../elements/Facts.tsx'
import { toldInPlace } from '../elements/Failure.tsx'
import { Missing } from '../elements/Missing.tsx'
import { Origin, recordTitle } from '../elements/Origin.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { onDate } from '../elements/When.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { RecordHistory } from '../history/RecordHistory.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { derivationWords, shortened, standingWords, worded } from '../words.ts'
import { ClaimsSection } from './ClaimsSection.tsx'
import { SnapshotActs } from './SnapshotActs.tsx'
import { StandingDialog } from './StandingDialog.tsx'

export function SourcePage() {
  return (
    <ShowBase queryOptions={{ ...toldInPlace, refetchInterval: whileFetched }}>
      <Page />
    </ShowBase>
  )
}

const list = { label: t('Sources'), to: '/sources' }
/** A text that is fetched in the background shows as soon as it is there. */
function whileFetched({ state }: { state: { data?: Source | undefined } }): number | false {
  return state.data?.lastAttempt?.state === 'queued' ? 2000 : false
}

function Page() {
  const { record: source, error, refetch } = useShowContext<Source>()
  const mayEdit = useMay('sources:change')
  const mayCapture = useMay('sources:create')
  if (error && !source) return <Missing error={error} retry={refetch} noun="source" list={list} />
  if (!source) return <Waiting lines={8} />
  return (
    <>
      <PageTitle title={shortened(source.title)} heading={t('Source')} trail={[list]} />
      <Box component="header" sx={{ mb: 1.5 }}>
        <Said as="h2" sx={recordTitle}>
          {source.title}
        </Said>
        <Origin of={source} />
      </Box>
      <ActsOf of={t('This source')}>
        <Section title={t('About the source')} action={mayEdit && <EditLink to={`/sources/${source.id}`} />}>
          <Facts
            facts={[
              [t('Address'), source.url && <OutLink key="url" href={source.url} />],
              [t('Publisher'), source.publisher],
              [t('Owner'), source.owner],
              [t('Medium'), worded(source.medium)],
              [t('Level'), worded(source.level)],
              [t('Published on'), source.publishedOn && onDate(source.publishedOn)],
              [t('Interests'), source.interests],
              [t('Not named outside the desk'), source.withheld],
              [t('Added by'), source.createdBy.name],
            ]}
          />
        </Section>
        <ClaimsSection source={source} />
        <Section title={t('Whether it stands')} action={mayEdit && <StandingDialog source={source} />}>
          <Box sx={{ fontWeight: source.standing === 'stands' ? 400 : 650 }}>
            {standingWords[source.standing]}
          </Box>
          {source.standingReason && (
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {source.standingReason}
            </Box>
          )}
        </Section>
        <Section title={t('Where it comes from')}>
          <Derivation source={source} />
        </Section>
        {(mayEdit || source.withheld === null) && (
          <Captures
            of="sources"
            id={source.id}
            version={`${source.version} ${source.latestCapture?.id} ${source.lastAttempt?.state}`}
            acts={mayCapture && <SnapshotActs source={source} />}
          />
        )}
        <Section title={t('History')}>
          <RecordHistory of="sources" id={source.id} version={source.version} />
        </Section>
      </ActsOf>
    </>
  )
}

function Derivation({ source }: { source: Source }) {
  const { data: parent } = useGetOne<Source>(
    'sources',
    { id: source.derivedFromId ?? '' },
    { enabled: source.derivedFromId !== null },
  )
  const { data: children = [] } = useGetList<Source>('sources', { filter: { derivedFromId: source.id } })
  return (
    <>
      <Box component="p" sx={{ my: 0 }}>
        {!source.originKnown && t('It rests on something that could not be identified.')}
        {source.originKnown &&
          !source.derivedFromId &&
          t('It rests on no other source: it is its own origin.')}
        {source.derivedFromId && (
          <Told
            text="It is %{derived} %{source}."
            with={{
              derived: derivationWords[source.derivation ?? ''] ?? t('derived from'),
              source: (
                <Link to={`/sources/${source.derivedFromId}/show`}>
                  <bdi>{parent?.title ?? t('another source')}</bdi>
                </Link>
              ),
            }}
          />
        )}
        {source.origin.id !== source.id && source.origin.id !== source.derivedFromId && (
          <>
            {' '}
            <Told
              text="At the root stands %{source}."
              with={{
                source: (
                  <Link to={`/sources/${source.origin.id}/show`}>
                    <bdi>{source.origin.title}</bdi>
                  </Link>
                ),
              }}
            />
          </>
        )}
      </Box>
      {source.derivationReason && (
        <Box component="p" dir="auto" sx={{ mt: 0, overflowWrap: 'anywhere' }}>
          {t('Why: %{reason}', { reason: source.derivationReason })}
        </Box>
      )}
      {children.length > 0 && (
        <>
          <Box component="p" sx={{ mt: 1.5, mb: 0.5 }}>
            {t('Resting on it:')}
          </Box>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {children.map((child) => (
              <li key={child.id}>
                <Link to={`/sources/${child.id}/show`}>{child.title}</Link>
              </li>
            ))}
          </Box>
        </>
      )}
    </>
  )
}
