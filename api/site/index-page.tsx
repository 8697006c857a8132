// All topics, speakers or outlets there are verdicts on, each with how many.
/** @jsxImportSource hono/jsx */
import { type Count, type CountedBy, mostCounted } from '../publication/counted.ts'
import { listPath } from './addresses.ts'
import { Frame } from './frame.tsx'
import type { Site } from './site.ts'

export const indexes: Record<string, { by: CountedBy; title: string; lead: string }> = {
  topics: { by: 'topic', title: 'Topics', lead: 'What the claims we checked are about.' },
  speakers: { by: 'speaker', title: 'Speakers', lead: 'Whose claims we checked.' },
  outlets: {
    by: 'outlet',
    title: 'Outlets',
    lead: 'Where the claims we checked appeared. An outlet that reports a claim does not always make it its own.',
  },
}

const mostShown = 500

export function IndexPage({ site, name, counts }: { site: Site; name: string; counts: readonly Count[] }) {
  const { by, title, lead } = indexes[name] ?? { by: 'topic' as const, title: name, lead: '' }
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Frame site={site} path={`/${name}`} title={title} description={lead} isHidden={counts.length === 0}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {counts.length === 0 && <p class="notice">There are none yet.</p>}
      <ul class="plain index">
        {counts.slice(0, mostShown).map(({ value, count }) => (
          <li>
            <a href={listPath({ [by]: value })}>{value}</a>{' '}
            <span class="number" title="verdicts">
              {count.toLocaleString('en-GB')}
            </span>
          </li>
        ))}
      </ul>
      {(counts.length > mostShown || total >= mostCounted) && (
        <p class="quiet">These are the most frequent of the newest verdicts; search finds all.</p>
      )}
    </Frame>
  )
}
