// ClaimReview (schema.org) by the rules Google documents for it, and the data feed that carries many of them.
// https://developers.google.com/search/docs/appearance/structured-data/factcheck
import type { ArticleBrief } from '../../articles/schema.ts'
import type { ExportedClaim } from '../schema.ts'
import { claimsIn, claimUrl, type Format, type Issuer } from './format.ts'

type Json = Record<string, unknown>

/** What a ClaimReview is made from: of an exported claim, or of a published one. */
export type Reviewed = Pick<
  ExportedClaim,
  | 'id'
  | 'text'
  | 'headline'
  | 'speaker'
  | 'claimedOn'
  | 'language'
  | 'article'
  | 'verdict'
  | 'rating'
  | 'ratingScale'
  | 'verdictRevision'
  | 'reading'
  | 'summary'
  | 'licence'
  | 'decidedAt'
> & { appearances: readonly Pick<ExportedClaim['appearances'][number], 'article' | 'isFirst'>[] }

/** One verdict as a ClaimReview, without `@context`, to stand alone or in a feed. */
export function claimReview(claim: Reviewed, issuer: Issuer): Json {
  const url = claimUrl(issuer, claim.id)
  return present({
    '@type': 'ClaimReview',
    '@id': `${url}#review-${claim.verdictRevision}`,
    url,
    datePublished: claim.decidedAt.slice(0, 10),
    inLanguage: claim.language,
    claimReviewed: claim.headline ?? claim.text,
    author: { '@type': 'Organization', name: issuer.name, url: issuer.url },
    license: claim.licence,
    reviewRating: reviewRating(claim),
    itemReviewed: itemReviewed(claim, url),
  })
}

/** The label always; numbers only where they mean something and make a scale a reader may rely on. */
function reviewRating({ verdict, rating, ratingScale, reading, summary }: Reviewed): Json {
  const explanation = [reading && `We took this to mean: ${reading.replace(/\.?$/, '.')}`, summary]
    .filter(Boolean)
    .join(' ')
  return present({
    '@type': 'Rating',
    alternateName: rating,
    ...(verdict !== 'unproven' && ratingScale && numbersOf(ratingScale)),
    ratingExplanation: explanation || null,
  })
}

function numbersOf({ number, worst, best }: NonNullable<ExportedClaim['ratingScale']>): Json {
  if (worst < 1 || best <= worst) return {}
  return { ratingValue: number, bestRating: best, worstRating: worst }
}

function itemReviewed(claim: Reviewed, url: string): Json {
  const places = claim.appearances.map(({ article, isFirst }) => ({ article, isFirst }))
  const known =
    places.length > 0 || claim.article === null ? places : [{ article: claim.article, isFirst: true }]
  const works = [...new Map(known.map(({ article, isFirst }) => [article.id, { article, isFirst }])).values()]
  const first = works.find(({ isFirst }) => isFirst)
  const others = works.filter((work) => work !== first)
  return present({
    '@type': 'Claim',
    '@id': `${url}#claim`,
    datePublished: claim.claimedOn,
    author: claimant(claim),
    firstAppearance: first ? work(first.article) : null,
    appearance: others.length > 0 ? others.map(({ article }) => work(article)) : null,
  })
}

/** A speaker that is also the publisher of the article is an organisation; of any other no more is known than the name. */
function claimant({ speaker, article }: Reviewed): Json | null {
  if (speaker === null) return null
  return { '@type': speaker === article?.publisher ? 'Organization' : 'Person', name: speaker }
}

function work({ title, url, publisher, author, publishedOn }: ArticleBrief): Json {
  return present({
    '@type': url === null ? 'CreativeWork' : 'NewsArticle',
    url,
    headline: title,
    datePublished: publishedOn,
    author: author === null ? null : { '@type': 'Person', name: author },
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
  })
}

function present(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

const item = (claim: ExportedClaim, issuer: Issuer) =>
  JSON.stringify({
    '@type': 'DataFeedItem',
    dateCreated: claim.createdAt,
    dateModified: claim.updatedAt,
    item: [claimReview(claim, issuer)],
  })

/** A DataFeed as Data Commons takes it: one item a claim. */
export const claimReviewFeed: Format = {
  mediaType: 'application/ld+json',
  begin: (exportedAt, { name }) =>
    `{"@context":"https://schema.org","@type":"DataFeed","name":${JSON.stringify(name)},"dateModified":${JSON.stringify(exportedAt)},"dataFeedElement":[`,
  page: (rows, isFirst, issuer) => {
    // The markup names the desk as its author, which it is of its own verdicts alone.
    const own = claimsIn(rows).filter(({ imported }) => imported === null)
    if (own.length === 0) return ''
    return (isFirst ? '' : ',') + own.map((row) => item(row, issuer)).join(',')
  },
  end: () => ']}\n',
}
