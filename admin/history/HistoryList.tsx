// Everything that happened on the desk, newest first, by day and burst, and the check that nobody rewrote it.
import { Button, Card } from '@mui/material'
import { Link, ListBase, useGetManyAggregate, useListContext } from 'react-admin'
import type { Event } from '../../api/history/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure, toldInPlace } from '../elements/Failure.tsx'
import { Pages } from '../elements/Pages.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'
import { HistoryFilters } from './HistoryFilters.tsx'
import { IntegrityPanel } from './IntegrityPanel.tsx'
import { PersonName } from './PersonName.tsx'
import { Timeline } from './Timeline.tsx'

type Row = Event & { id: number }

export function HistoryList() {
  return (
    <ListBase sort={{ field: 'seq', order: 'DESC' }} perPage={50} queryOptions={toldInPlace}>
      <PageTitle title={t('History')} />
      <IntegrityPanel />
      <HistoryFilters />
      <Events />
    </ListBase>
  )
}

function Events() {
  const { data, error, refetch, filterValues } = useListContext<Row>()
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting lines={12} />
  if (data.length === 0)
    return (
      <Card>
        <Empty title={t('Nothing of the kind has happened')} />
      </Card>
    )
  return (
    <>
      <Timeline
        events={data}
        isFlat={isOfOneRecord(filterValues)}
        subjectOf={(event) => <Subject event={event} />}
      />
      <Pages />
    </>
  )
}

const isOfOneRecord = ({ claimId, subject }: Record<string, unknown>) => (claimId ?? subject) !== undefined

const pages: Record<string, string> = { clm: 'claims', art: 'articles', src: 'sources' }

const kinds: Record<string, string> = { claims: t('Claim'), articles: t('Article'), sources: t('Source') }

const resourceOf = (id: string) => pages[id.slice(0, 3)]

/** What it happened to, by name where it has one, and the way to see nothing else. */
function Subject({ event: { subject, claimId } }: { event: Event }) {
  const id = claimId ?? subject
  const resource = resourceOf(id) ?? ''
  const { filterValues, setFilters } = useListContext()
  const { data = [] } = useGetManyAggregate(resource, { ids: [id] }, { enabled: resource !== '' })
  if (resource === '' && !subject.startsWith('usr_')) return null
  const [record] = data
  const name: string = record?.headline ?? record?.text ?? record?.title ?? inSentence(kinds[resource] ?? '')
  const { claimId: ofClaim, subject: ofSubject, ...others } = filterValues
  const isAlone = ofClaim === id || ofSubject === id
  return (
    <>
      {' · '}
      {resource === '' ? (
        <PersonName id={id} />
      ) : (
        <Link to={`/${resource}/${id}/show`}>
          <bdi>{shortened(name, 60)}</bdi>
        </Link>
      )}{' '}
      {!isAlone && (
        <Button
          size="small"
          aria-label={t('Only this record: %{record}', {
            record: shortened(resource === '' ? id : name, 60),
          })}
          onClick={() => setFilters({ ...others, ...(claimId ? { claimId } : { subject }) })}
          sx={{
            px: 0.75,
            py: 0,
            // A finger's height, without pushing apart the lines it stands in.
            my: { xs: '-8px', sm: 0 },
            fontSize: 12.5,
            minWidth: 0,
            minHeight: { sm: 24 },
          }}
        >
          {t('Only this record')}
        </Button>
      )}
    </>
  )
}
