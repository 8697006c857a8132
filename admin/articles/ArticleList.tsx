// The list of articles.
import type { Article } from '../../api/articles/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { onDate, When } from '../elements/When.tsx'

export function ArticleList() {
  return (
    <PlainList<Article>
      title="Articles"
      noun="article"
      search="Search articles"
      create={{ needs: 'articles:create' }}
      emptyReason="An article comes with the first claim that names it, or is pasted or fetched here."
      columns={[
        {
          label: 'Article',
          cell: ({ id, title }) => <RecordLink to={`/articles/${id}/show`}>{title}</RecordLink>,
        },
        { label: 'Publisher', cell: ({ publisher }) => publisher && <bdi>{publisher}</bdi> },
        { label: 'Published', cell: ({ publishedOn }) => publishedOn && onDate(publishedOn) },
        { label: 'Claims', cell: ({ claims }) => claims },
        {
          label: 'Text',
          cell: ({ latestCapture, failedCapture }) => {
            if (latestCapture) return `Version ${latestCapture.number}`
            return failedCapture ? 'Could not be read' : null
          },
        },
        { label: 'Updated', cell: ({ updatedAt }) => <When at={updatedAt} /> },
      ]}
    />
  )
}
