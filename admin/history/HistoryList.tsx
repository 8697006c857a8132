// Everything that happened on the desk, newest first, and the check that nobody rewrote it.
import { Box, Button, Card, MenuItem, TextField } from '@mui/material'
import { Link, ListBase, useGetManyAggregate, useListContext } from 'react-admin'
import type { Event } from '../../api/history/schema.ts'
import { actions } from '../../db/vocabulary.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Pages } from '../elements/Pages.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { counted, shortened, worded } from '../words.ts'
import { EventItem } from './EventItem.tsx'
import { IntegrityCheck } from './IntegrityCheck.tsx'
import { PersonName } from './PersonName.tsx'

type Row = Event & { id: number }

export function HistoryList() {
  return (
    <ListBase sort={{ field: 'seq', order: 'DESC' }} perPage={50}>
      <PageTitle title="History" />
      <IntegrityCheck />
      <Bar />
      <Events />
    </ListBase>
  )
}

function Bar() {
  const { filterValues, setFilters, total, error } = useListContext()
  const { action = '', ...others } = filterValues
  const isNarrowed = Object.keys(others).length > 0
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', my: 1.5 }}>
      <TextField
        select
        label="What happened"
        value={String(action)}
        onChange={({ target }) =>
          setFilters(target.value === '' ? others : { ...others, action: target.value })
        }
        sx={{ width: 260, my: 0 }}
      >
        <MenuItem value="">Anything</MenuItem>
        {actions.map((each) => (
          <MenuItem key={each} value={each}>
            {worded(each.replace('.', ' '))}
          </MenuItem>
        ))}
      </TextField>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {total !== undefined && counted(total, 'event')}
        {total === undefined && !error && 'Counting …'}
      </Box>
      {isNarrowed && (
        <Button size="small" onClick={() => setFilters({})}>
          Events of the whole desk
        </Button>
      )}
    </Box>
  )
}

function Events() {
  const { data, error, refetch } = useListContext<Row>()
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting lines={12} />
  if (data.length === 0) return <Empty title="Nothing of the kind has happened" />
  return (
    <>
      <Card component="ol" aria-label="Events, newest first" sx={{ listStyle: 'none', m: 0, px: 2, py: 0.5 }}>
        {data.map((event) => (
          <EventItem key={event.seq} event={event} subject={isNamed(event) && <Subject event={event} />} />
        ))}
      </Card>
      <Pages />
    </>
  )
}

const pages: Record<string, string> = { clm: 'claims', art: 'articles', src: 'sources' }

const resourceOf = (id: string) => pages[id.slice(0, 3)]
const isNamed = ({ subject, claimId }: Event) =>
  subject.startsWith('usr_') || resourceOf(claimId ?? subject) !== undefined

/** What it happened to, by name; what has none is told by what changed. */
function Subject({ event: { subject, claimId } }: { event: Event }) {
  const id = claimId ?? subject
  const resource = resourceOf(id) ?? ''
  const { data = [] } = useGetManyAggregate(resource, { ids: [id] }, { enabled: resource !== '' })
  if (resource === '') return <PersonName id={id} />
  const [record] = data
  const name: string = record?.headline ?? record?.text ?? record?.title ?? resource.slice(0, -1)
  return (
    <Link to={`/${resource}/${id}/show`}>
      <bdi>{shortened(name, 60)}</bdi>
    </Link>
  )
}
