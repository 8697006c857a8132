// The claims submitted with an article, as a list.
import { Box } from '@mui/material'
import { Link, useGetList } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { OfferedLink } from '../elements/OfferedButton.tsx'
import { Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'

export function ClaimsTab({ article }: { article: Article }) {
  const maySubmit = useMay('claims:submit')
  const { data, error, refetch } = useGetList<Claim>('claims', {
    filter: { articleId: article.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'createdAt', order: 'ASC' },
  })
  const add = maySubmit && (
    <OfferedLink label="New claim" to={`/claims/create?articleId=${article.id}`} variant="outlined" />
  )
  return (
    <Section title="Claims it makes" action={data && data.length > 0 && add}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && (
        <Empty title="No claims of it yet" action={add}>
          Take what it says apart into statements that can be checked.
        </Empty>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((claim) => (
          <Box
            component="li"
            key={claim.id}
            sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
          >
            <Link to={`/claims/${claim.id}/show`} color="textPrimary">
              <Said lang={claim.language} sx={{ fontSize: 15.5 }}>
                {claim.text}
              </Said>
            </Link>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
              <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
              <StatusMark claim={claim} isBrief={claim.verdict !== null} />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
