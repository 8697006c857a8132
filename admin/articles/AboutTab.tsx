// What is known about an article, and what happened to it.
import { EditButton } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import { useMay } from '../auth.ts'
import { Facts } from '../elements/Facts.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Section } from '../elements/Section.tsx'
import { onDate, When } from '../elements/When.tsx'
import { RecordHistory } from '../history/RecordHistory.tsx'

export function AboutTab({ article }: { article: Article }) {
  const mayEdit = useMay('articles:change')
  return (
    <>
      <Section title="About the article" action={mayEdit && <EditButton label="Edit" />}>
        <Facts
          facts={[
            ['Title', article.title],
            ['Address', article.url && <OutLink key="url" href={article.url} />],
            ['Publisher', article.publisher],
            ['Author', article.author],
            ['Published on', article.publishedOn && onDate(article.publishedOn)],
            ['Language', article.language],
            ['Added by', article.createdBy.name],
            ['Added', <When key="at" at={article.createdAt} isExact />],
          ]}
        />
      </Section>
      <Section title="History">
        <RecordHistory of="articles" id={article.id} version={article.version} />
      </Section>
    </>
  )
}
