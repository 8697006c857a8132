// The list of articles.
import type { Article } from '../../api/articles/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { onDate, When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'

export function ArticleList() {
  return (
    <PlainList<Article>
      title={t('Articles')}
      noun="article"
      search={t('Search articles')}
      create={{ needs: 'articles:create' }}
      emptyReason={t('An article comes with the first claim that names it, or is pasted or fetched here.')}
      columns={[
        {
          label: t('Article'),
          cell: ({ id, title }) => <RecordLink to={`/articles/${id}/show`}>{title}</RecordLink>,
        },
        { label: t('Publisher'), cell: ({ publisher }) => publisher && <bdi>{publisher}</bdi> },
        { label: t('Published'), cell: ({ publishedOn }) => publishedOn && onDate(publishedOn) },
        { label: t('Claims'), cell: ({ claims }) => inFigures(claims) },
        {
          label: t('Text'),
          cell: ({ latestCapture, failedCapture }) => {
            if (latestCapture) return t('Version %{number}', { number: latestCapture.number })
            return failedCapture ? t('Could not be read') : null
          },
        },
        { label: t('Updated'), cell: ({ updatedAt }) => <When at={updatedAt} /> },
      ]}
    />
  )
}
