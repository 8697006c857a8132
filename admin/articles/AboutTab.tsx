// What is known about an article, and what happened to it.
import type { Article } from '../../api/articles/schema.ts'
import { useMay } from '../auth.ts'
import { EditLink } from '../elements/EditLink.tsx'
import { Facts } from '../elements/Facts.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Section } from '../elements/Section.tsx'
import { onDate, When } from '../elements/When.tsx'
import { RecordHistory } from '../history/RecordHistory.tsx'
import { t } from '../language/language.ts'
import { languageName } from '../words.ts'

export function AboutTab({ article }: { article: Article }) {
  const mayEdit = useMay('articles:change')
  return (
    <>
      <Section title={t('About the article')} action={mayEdit && <EditLink to={`/articles/${article.id}`} />}>
        <Facts
          facts={[
            [t('Title'), article.title],
            [t('Address'), article.url && <OutLink key="url" href={article.url} />],
            [t('Publisher'), article.publisher],
            [t('Author'), article.author],
            [t('Published on'), article.publishedOn && onDate(article.publishedOn)],
            [t('Language'), article.language && languageName(article.language)],
            [t('Added by'), article.createdBy.name],
            [t('Added'), <When key="at" at={article.createdAt} isExact />],
          ]}
        />
      </Section>
      <Section title={t('History')}>
        <RecordHistory of="articles" id={article.id} version={article.version} />
      </Section>
    </>
  )
}
