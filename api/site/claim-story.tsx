// What is told around a verdict: where the claim appeared, what its maker answered, and what we said when.
/** @jsxImportSource hono/jsx */
import type { RevisionKind } from '../../db/vocabulary.ts'
import type { PublicRevision, PublishedAppearance, PublishedClaim } from '../publication/published-schema.ts'
import { revisionPath } from './addresses.ts'
import { VerdictWord } from './verdict.tsx'
import { Day, Outside, Prose } from './words.tsx'

type Props = { claim: PublishedClaim }
type Place = Pick<PublishedAppearance, 'article'> & Partial<PublishedAppearance>

export function Appearances({ claim: { appearances, article, language } }: Props) {
  const places: Place[] = appearances.length > 0 ? appearances : article ? [{ article }] : []
  if (places.length === 0) return null
  return (
    <section>
      <h2>Where it appeared</h2>
      <ul class="plain pieces">
        {places.map((place) => (
          <li>
            <Appearance place={place} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Appearance({ place, language }: { place: Place; language: string | null }) {
  const { article, exact, attribution, isChanged } = place
  return (
    <>
      <p class="source">
        <strong>
          <Outside href={article.url}>{article.title}</Outside>
        </strong>
        <span class="quiet">
          {article.publisher && ` ${article.publisher}`}
          {article.publishedOn && (
            <>
              {', '}
              <Day on={article.publishedOn} />
            </>
          )}
        </span>
      </p>
      {exact && (
        <blockquote lang={language ?? undefined} dir="auto">
          <p>{exact}</p>
        </blockquote>
      )}
      {attribution?.name && <p class="quiet">Said there to be from {attribution.name}.</p>}
      {isChanged && <p class="quiet">These words were changed or removed there since.</p>}
    </>
  )
}

/** Links to what others concluded, with their words and no number of ours. */
export function OthersConclusions({ claim: { factChecks } }: Props) {
  const told = factChecks.filter(({ url }) => url !== null)
  if (told.length === 0) return null
  return (
    <section>
      <h2>What others concluded</h2>
      <p class="quiet">Published elsewhere. Our verdict does not rest on it.</p>
      <ul class="plain pieces">
        {told.map(({ publisher, url, title, ratingText, reviewedOn, language }) => (
          <li>
            <p class="source">
              <strong lang={language ?? undefined} dir="auto">
                <Outside href={url}>{title ?? publisher}</Outside>
              </strong>
              <span class="quiet">
                {title !== null && ` ${publisher}`}
                {ratingText !== null && ` “${ratingText}”`}
                {reviewedOn !== null && (
                  <>
                    {', '}
                    <Day on={reviewedOn} />
                  </>
                )}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Replies({ claim: { replies, speaker } }: Props) {
  if (replies.length === 0) return null
  return (
    <section>
      <h2>What we were told when we asked</h2>
      {replies.map(({ isClaimants, askedAt, text }) => (
        <figure>
          <blockquote dir="auto">
            <Prose text={text} />
          </blockquote>
          <figcaption class="quiet">
            {isClaimants && speaker ? `${speaker}, asked on ` : 'In answer to our question of '}
            <Day on={askedAt} />
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

const kinds: Record<RevisionKind, string> = {
  initial: 'First published',
  recheck: 'Checked again',
  update: 'Updated',
  correction: 'Corrected',
  clarification: 'Clarified',
  typo: 'Slip of the pen mended',
  void: 'Taken back',
}

export function Revisions({ claim }: Props) {
  const { revisions } = claim
  const corrections = revisions.filter(({ kind, retracted }) => kind === 'correction' && retracted === null)
  return (
    <section id="revisions">
      <h2>{corrections.length > 0 ? 'Corrections, and what we said before' : 'What we said when'}</h2>
      <ol class="plain timeline">
        {revisions.map((revision) => (
          <li class={revision.kind === 'correction' ? 'correction' : undefined}>
            <Revision claim={claim} told={revision} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Revision({ claim, told }: Props & { told: PublicRevision }) {
  const { revision, kind, publishedAt, retracted, changeNote } = told
  if (retracted) {
    return (
      <>
        <p>
          <strong>Withdrawn</strong>, <Day on={retracted.at} />
        </p>
        <Prose text={retracted.reason} />
      </>
    )
  }
  return (
    <>
      <p>
        <strong>{kinds[kind]}</strong>, <Day on={publishedAt} />
        {revision === claim.revision ? (
          <span class="quiet"> – shown here</span>
        ) : (
          <>
            {' – '}
            <a href={revisionPath(claim.id, revision)}>revision {revision}</a>
          </>
        )}
      </p>
      <p>
        <VerdictWord {...told} />
      </p>
      {changeNote && <Prose text={changeNote} />}
    </>
  )
}
