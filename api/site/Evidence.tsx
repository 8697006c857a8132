/** @jsxImportSource hono/jsx */
// The evidence as it was judged, for and against, each piece with the words we kept of it.
import type { Verdict } from '../reviews/schema.ts'
import type { Stance } from '../../db/vocabulary.ts'

const headings: [Stance, string][] = [
  ['supports', 'Evidence for'],
  ['refutes', 'Evidence against'],
  ['context', 'Context'],
  ['not_found', 'Where we looked and found nothing'],
]

export function Evidence({ shown }: { shown: Verdict }) {
  const { evidence, originsInWords } = shown.judged
  return (
    <section>
      <h2>What it rests on</h2>
      {originsInWords && <p>{originsInWords}.</p>}
      {headings.map(([stance, heading]) => {
        const pieces = evidence.filter((piece) => piece.stance === stance)
        if (pieces.length === 0) return null
        return (
          <>
            <h3>{heading}</h3>
            <ul class="plain">{pieces.map((piece) => Piece(piece))}</ul>
          </>
        )
      })}
    </section>
  )
}

function Piece({ source, excerpt, locator, note }: Verdict['judged']['evidence'][number]) {
  const name = source?.title ?? null
  return (
    <li>
      {source?.url ? (
        <a href={source.url} rel="nofollow noopener">
          {name}
        </a>
      ) : (
        name
      )}
      <span class="quiet">
        {source?.publisher ? ` ${source.publisher}` : ''}
        {source?.level === 'primary' ? ', primary source' : ''}
        {locator ? `, ${locator}` : ''}
      </span>
      {source?.withheld && <p class="quiet">{source.withheld}</p>}
      {excerpt && <blockquote>{excerpt}</blockquote>}
      {note && <p>{note}</p>}
    </li>
  )
}
