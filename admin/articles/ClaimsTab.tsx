// The claims submitted with an article, as a list.
import { useGetList } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { ClaimLines } from '../claims/ClaimLines.tsx'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { OfferedLink } from '../elements/OfferedButton.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'

export function ClaimsTab({ article }: { article: Article }) {
  const maySubmit = useMay('claims:submit')
  const { data, error, refetch } = useGetList<Claim>('claims', {
    filter: { articleId: article.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'createdAt', order: 'ASC' },
  })
  const add = maySubmit && (
    <OfferedLink label={t('New claim')} to={`/claims/create?articleId=${article.id}`} variant="outlined" />
  )
  return (
    <Section title={t('Claims it makes#article')} action={data && data.length > 0 && add}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && (
        <Empty title={t('No claims of it yet')} action={add}>
          {t('Take what it says apart into statements that can be checked.')}
        </Empty>
      )}
      {data && data.length > 0 && <ClaimLines claims={data} />}
    </Section>
  )
}
