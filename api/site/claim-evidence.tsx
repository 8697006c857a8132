// The evidence as it was judged, for and against, each piece with the words we kept of it.
/** @jsxImportSource hono/jsx */
import type { Stance } from '../../db/vocabulary.ts'
import type { PublishedClaim, PublishedEvidence } from '../publication/published-schema.ts'
import { claimPath } from './addresses.ts'
import { VerdictWord } from './verdict.tsx'
import { counted, Outside, Prose } from './words.tsx'

const headings: [Stance, string][] = [
  ['supports', 'Evidence for'],
  ['refutes', 'Evidence against'],
  ['context', 'Context'],
  ['not_found', 'Where we looked and found nothing'],
]

export function Evidence({ claim }: { claim: PublishedClaim }) {
  const { evidence, originsInWords, withdrawnEvidence } = claim
  return (
    <section>
      <h2>What it rests on</h2>
      {evidence.some(({ source }) => source !== null) && (
        <p class="origins">
          <strong>{originsInWords}</strong>
          <span class="quiet">
            {' '}
            Reports that rest on one another count as one. <a href="/methodology#origins">How we count</a>
          </span>
        </p>
      )}
      {headings.map(([stance, heading]) => (
        <Side heading={heading} stance={stance} pieces={evidence.filter((one) => one.stance === stance)} />
      ))}
      {withdrawnEvidence > 0 && (
        <p class="quiet">
          {counted(withdrawnEvidence, 'piece')} of evidence we judged it by{' '}
          {withdrawnEvidence === 1 ? 'was' : 'were'} withdrawn since and{' '}
          {withdrawnEvidence === 1 ? 'is' : 'are'} not shown.
        </p>
      )}
    </section>
  )
}

function Side({ heading, stance, pieces }: { heading: string; stance: Stance; pieces: PublishedEvidence[] }) {
  if (pieces.length === 0) return null
  return (
    <>
      <h3>
        {heading} <span class="number">{pieces.length}</span>
      </h3>
      <ol class={`plain pieces ${stance}`}>
        {pieces.map((piece) => (
          <li>{piece.verdictOf ? <LeansOn piece={piece} /> : <Piece piece={piece} />}</li>
        ))}
      </ol>
    </>
  )
}

function Piece({ piece }: { piece: PublishedEvidence }) {
  const { source, excerpt, note, locator, question, secondaryReason } = piece
  return (
    <>
      {question && <p class="question">{question}</p>}
      {source && <Named piece={piece} source={source} />}
      {excerpt && (
        <blockquote dir="auto">
          <Prose text={excerpt} />
        </blockquote>
      )}
      {locator && <p class="quiet">{locator}</p>}
      {note && <Prose text={note} />}
      {secondaryReason && <p class="quiet">Why not the primary source: {secondaryReason}</p>}
    </>
  )
}

function Named({
  source,
  piece,
}: {
  source: NonNullable<PublishedEvidence['source']>
  piece: PublishedEvidence
}) {
  if (source.withheld) {
    return (
      <p class="source">
        <strong>A source we do not name</strong> <span class="quiet">{source.withheld}</span>
      </p>
    )
  }
  const about = [source.publisher, source.level === 'primary' ? 'primary source' : null].filter(Boolean)
  return (
    <p class="source">
      <strong>
        <Outside href={source.url}>{source.title}</Outside>
      </strong>
      {about.length > 0 && <span class="quiet"> {about.join(', ')}</span>}
      {piece.standing !== 'stands' && <span class="quiet"> – {piece.standing} by its publisher since</span>}
    </p>
  )
}

/** A verdict of ours as evidence; one that is not public is not told. */
function LeansOn({ piece: { verdictOf, note } }: { piece: PublishedEvidence }) {
  if (verdictOf === null || verdictOf === 'unpublished') {
    return <p class="quiet">Another verdict of ours, which is not published.</p>
  }
  return (
    <>
      <p class="source">
        Our verdict on another claim: <a href={claimPath(verdictOf.id)}>{verdictOf.text}</a>
      </p>
      <p>
        <VerdictWord {...verdictOf} />
      </p>
      {note && <Prose text={note} />}
    </>
  )
}
