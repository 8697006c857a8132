// What one ClaimReview says, however untidily: who checked what, who had said it, where, and how it was rated.
import { dirtyDate } from './dirty-date.ts'
import { each, idOf, isOf, isThing, type Thing } from './linked-data.ts'
import { plainWords } from './plain-words.ts'
import { numberOf, scaled } from './rating-number.ts'
import { webAddress } from './web-address.ts'

/** What a dry run shows of it: all that the format has a place for. */
export interface ReviewFacts {
  url: string | null
  claimReviewed: string | null
  datePublished: string | null
  publisher: string | null
  claimant: string | null
  claimDate: string | null
  ratingText: string | null
  /** 0 to 1; null where the numbers say nothing. */
  ratingNumber: number | null
  appearances: string[]
}

/** What stands beside it and is kept too. */
export interface ReviewContext {
  title: string | null
  language: string | null
  /** The publisher’s own address, by which it can be named where it has no name. */
  publisherUrl: string | null
}

/**
 * @param resolve  gives the thing for a reference to it
 * @param base  the address of the page it stands on
 */
export function reviewFacts(
  review: Thing,
  resolve: (value: unknown) => unknown,
  base: string | null,
): { facts: ReviewFacts; context: ReviewContext } {
  const all = (value: unknown) => each(value).map(resolve)
  const items = all(review.itemReviewed)
  const claims = items.filter(isThing)
  const url = addressOf([review.url, review.mainEntityOfPage, idOf(review)], all, base) ?? base
  const checkers = all(review.author)
  const publisher = publisherAmong(checkers, all(review.publisher))
  const own = addressOf([publisher, ...checkers, ...all(review.publisher)], all, null)
  return {
    facts: {
      url,
      claimReviewed: wordsIn(review.claimReviewed) ?? wordsIn(claims.map(textOfClaim)),
      datePublished: dirtyDate(review.datePublished),
      publisher: nameOf(publisher),
      claimant: claimantOf(claims, all),
      claimDate: dirtyDate(claims.flatMap((claim) => each(claim.datePublished ?? claim.dateCreated))),
      ...ratingOf(all(review.reviewRating)),
      appearances: [...new Set(appearancesOf(items, all, base))],
    },
    context: {
      title: wordsIn(review.headline) ?? wordsIn(review.name),
      language: languageOf(review.inLanguage),
      publisherUrl: own,
    },
  }
}

type All = (value: unknown) => unknown[]

/** Only a claim’s own text; the name of another work is what it is called, not what it says. */
const textOfClaim = (claim: Thing) => (isOf(claim, 'Claim') ? claim.text : undefined)

/** The organisation among the authors; else whoever is named as the publisher; else the first author. */
function publisherAmong(authors: unknown[], publishers: unknown[]): unknown {
  const named = authors.filter((one) => nameOf(one) !== null)
  const isOrganisation = (one: unknown) => isThing(one) && [one['@type']].flat().some(namesOrganisation)
  return (
    named.find(isOrganisation) ??
    publishers.find((one) => nameOf(one) !== null) ??
    named.find((one) => !isThing(one)) ??
    named[0]
  )
}

const namesOrganisation = (type: unknown) =>
  /(?:Organi[sz]ation|Corporation|Company|Project|NGO)$/i.test(String(type))

/** A name that is an address is none. */
function nameOf(value: unknown): string | null {
  const words = isThing(value) ? (wordsIn(value.name) ?? wordsIn(value.legalName)) : wordsIn(value)
  return words === null || /^(?:https?:)?\/\//i.test(words) ? null : words
}

function claimantOf(claims: Thing[], all: All): string | null {
  const people = claims.flatMap((claim) => all(claim.author ?? claim.creator))
  const names = people.flatMap((one) => nameOf(one) ?? [])
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

/** Where it was seen first, then elsewhere. The older markup reviews the work itself: its address is the place. */
function appearancesOf(items: unknown[], all: All, base: string | null): string[] {
  const places = (values: unknown[]) => values.flatMap((value) => addressOf([value], all, base) ?? [])
  return items.flatMap((item) => {
    if (!isThing(item)) return places([item])
    const told = [...places(all(item.firstAppearance)), ...places(all(item.appearance))]
    if (told.length > 0 && isOf(item, 'Claim')) return told
    return [...told, ...places([...each(item.url), ...each(item.sameAs)])]
  })
}

/** The first address among these: a text, or the address of a thing. */
function addressOf(values: unknown[], all: All, base: string | null): string | null {
  for (const value of values.flatMap(all)) {
    const candidates = isThing(value) ? [value.url, value['@id'], value.sameAs].flatMap(each) : [value]
    for (const candidate of candidates) {
      const address = isThing(candidate) ? webAddress(idOf(candidate), base) : webAddress(candidate, base)
      if (address !== null) return address
    }
  }
  return null
}

/** Of several ratings, the one that says something in words. */
function ratingOf(ratings: unknown[]): Pick<ReviewFacts, 'ratingText' | 'ratingNumber'> {
  const read = ratings.map((rating) => {
    if (!isThing(rating)) return { ratingText: wordsIn(rating), ratingNumber: null }
    const [value] = each(rating.ratingValue)
    const spoken =
      numberOf(value) === null && typeof value === 'string' && /\p{L}{2}/u.test(value) ? value : null
    return {
      ratingText:
        wordsIn(rating.alternateName) ??
        wordsIn(rating.name) ??
        wordsIn(spoken) ??
        wordsIn(rating.ratingExplanation),
      ratingNumber: scaled({ value, best: each(rating.bestRating)[0], worst: each(rating.worstRating)[0] }),
    }
  })
  return (
    read.find(({ ratingText }) => ratingText !== null) ?? read[0] ?? { ratingText: null, ratingNumber: null }
  )
}

function wordsIn(value: unknown): string | null {
  for (const one of each(value)) {
    if (typeof one === 'string' || typeof one === 'number') {
      const words = plainWords(String(one))
      if (words !== null) return words
    }
  }
  return null
}

/** A code such as `de` or `pt-BR`; what a language is called is none. */
function languageOf(value: unknown): string | null {
  const [first] = each(value)
  const code = isThing(first) ? (first.alternateName ?? first.name) : first
  const tag = typeof code === 'string' ? code.trim().replaceAll('_', '-') : ''
  const [primary = '', ...rest] = tag.split('-')
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? [primary.toLowerCase(), ...rest].join('-') : null
}
