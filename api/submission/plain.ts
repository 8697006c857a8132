// Which submissions are a claim and nothing else: many of these are stored in one go.
import type { PlainClaim } from '../claims/insert.ts'
import type { Submission } from './schema.ts'

const belongings = ['article', 'articleId', 'quote', 'attribution', 'modality'] as const

/** A claim without anything that belongs to other records; whether it is sound is another question. */
export function isPlain(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return true
  const { sources = [], ...fields } = given as Partial<Submission>
  return belongings.every((name) => fields[name] === undefined) && sources !== null && sources.length === 0
}

/** What is stored of a plain one. */
export function plainClaimOf(plain: Submission): PlainClaim {
  const {
    article: _,
    articleId: __,
    quote: ___,
    attribution: ____,
    modality: _____,
    sources: ______,
    ...fields
  } = plain
  return { ...fields, kinds: plain.kinds ?? [], topics: plain.topics ?? [], scope: plain.scope ?? {} }
}
