// The claims a source is given as evidence for, the newest first, and the way to all of them.
import { Link, useGetList } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Source } from '../../api/sources/schema.ts'
import { ClaimLines } from '../claims/ClaimLines.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'

const most = 10

export function ClaimsSection({ source: { id } }: { source: Source }) {
  const filter = { sourceId: [id] }
  const { data, total, error, refetch } = useGetList<Claim>('claims', {
    filter,
    pagination: { page: 1, perPage: most },
    sort: { field: 'createdAt', order: 'DESC' },
  })
  const all = `/claims?filter=${encodeURIComponent(JSON.stringify(filter))}`
  const isMore = total !== undefined && total > most
  return (
    <Section
      title={t('Claims that lean on it')}
      action={
        isMore && <Link to={all}>{t('All %{smart_count} claim |||| All %{smart_count} claims', total)}</Link>
      }
    >
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && <div>{t('It is not given as evidence for any claim.')}</div>}
      {data && data.length > 0 && <ClaimLines claims={data} />}
    </Section>
  )
}
