// The page of one article: what it is, the claims it makes, and its text as it was.
import { Box, Button } from '@mui/material'
import { Link, ShowBase, useGetList, useShowContext } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { EditLink } from '../elements/EditLink.tsx'
import { Empty } from '../elements/Empty.tsx'
import { Facts } from '../elements/Facts.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Missing } from '../elements/Missing.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { onDate, When } from '../elements/When.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { RecordHistory } from '../history/RecordHistory.tsx'
import { languageName, shortened } from '../words.ts'
import { Captures } from './Captures.tsx'

export function ArticlePage() {
  return (
    <ShowBase queryOptions={{ retry: false, onError: () => {} }}>
      <Page />
    </ShowBase>
  )
}

const list = { label: 'Articles', to: '/articles' }

function Page() {
  const { record: article, error, refetch } = useShowContext<Article>()
  const mayEdit = useMay('articles:change')
  if (error && !article) return <Missing error={error} retry={refetch} noun="article" list={list} />
  if (!article) return <Waiting lines={8} />
  return (
    <>
      <PageTitle title={shortened(article.title)} trail={[list]} />
      <Section title="About the article" action={mayEdit && <EditLink to={`/articles/${article.id}`} />}>
        <Facts
          facts={[
            ['Title', shortened(article.title) === article.title ? null : article.title],
            ['Address', article.url && <OutLink key="url" href={article.url} />],
            ['Publisher', article.publisher],
            ['Author', article.author],
            ['Published on', article.publishedOn && onDate(article.publishedOn)],
            ['Language', article.language && languageName(article.language)],
            ['Added by', article.createdBy.name],
            ['Added', <When key="at" at={article.createdAt} isExact />],
          ]}
        />
      </Section>
      <ClaimsOf article={article} />
      <Captures
        of="articles"
        id={article.id}
        version={article.version}
        mayAdd={mayEdit}
        lang={article.language}
      />
      <Section title="History">
        <RecordHistory of="articles" id={article.id} version={article.version} />
      </Section>
    </>
  )
}

function ClaimsOf({ article }: { article: Article }) {
  const maySubmit = useMay('claims:submit')
  const { data, error, refetch } = useGetList<Claim>('claims', {
    filter: { articleId: article.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'createdAt', order: 'ASC' },
  })
  const add = maySubmit && (
    <Button size="small" variant="outlined" component={Link} to={`/claims/create?articleId=${article.id}`}>
      New claim
    </Button>
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
              <VerdictMark verdict={claim.verdict} rating={claim.rating} />
              <StatusMark claim={claim} />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
