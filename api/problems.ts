// Every problem the desk can report, as RFC 9457 problem details. Services throw one; `http/on-problem` sends it.
import type { z } from 'zod'
import { faultOf } from '../db/faults.ts'

/** slug → status and title. The slug is the last part of the problem's `type`, `/problems/<slug>`. */
export const problems = {
  'claim-merged': [308, 'The claim was merged into another'],
  'malformed-json': [400, 'The body is not well-formed'],
  'malformed-header': [400, 'A header does not have the form it needs'],
  'not-signed-in': [401, 'Sign in or send an API key'],
  'wrong-credentials': [401, 'The address or the password is wrong'],
  'not-permitted': [403, 'Your role or key does not allow this'],
  'cross-site-request': [403, 'A signed-in browser may only send this from the desk itself'],
  'invitation-not-valid': [404, 'The invitation was used, has expired or never was'],
  'not-found': [404, 'There is no such record'],
  'no-such-route': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not answer to that method'],
  'body-too-slow': [408, 'The body did not come in time'],
  'duplicate-claim': [409, 'The same claim is already on the desk'],
  'duplicate-article': [409, 'The article is already on the desk'],
  'duplicate-source': [409, 'The source is already on the desk'],
  'duplicate-user': [409, 'There is already a user with this address'],
  'idempotency-key-reused': [409, 'This Idempotency-Key was used for another request'],
  'claim-already-decided': [409, 'The claim is decided; reopen it first'],
  'claim-not-decided': [409, 'The claim is neither decided nor declined, so there is nothing to reopen'],
  'no-verdict': [409, 'The claim has no verdict in force'],
  'verdicts-differ': [409, 'The claims have different verdicts'],
  'facts-differ': [409, 'The claims differ in a fact; a person decides about them one by one'],
  'match-decided': [409, 'The pair has been decided meanwhile'],
  'match-not-decided': [409, 'Nothing was decided about the pair'],
  'claim-not-merged': [409, 'The claim is not merged into another'],
  'claim-not-open': [409, 'The claim is not open for this'],
  'already-reviewed': [409, 'You have reviewed the claim in this round; another person reads it next'],
  'round-open': [409, 'The claim is being reviewed; what it says stands until the reviews are in'],
  'nothing-to-adjudicate': [409, 'The claim has no reviews that differ and wait to be settled'],
  'claim-leased': [409, 'Somebody else is at work on the claim'],
  'claim-not-snoozed': [409, 'The claim was not put off'],
  'view-archived': [409, 'The view was put away'],
  'export-archived': [409, 'The saved export was put away'],
  'webhook-archived': [409, 'The webhook was put away'],
  'nothing-to-publish': [409, 'The claim has no verdict in force that could be published'],
  'already-published': [409, 'The verdict in force is published already'],
  'not-published': [409, 'The claim has no published verdict'],
  'claim-published': [409, 'The claim’s verdict is published; retract it first'],
  'claim-not-held': [409, 'The publication is not held'],
  'request-already-answered': [409, 'The request for correction has its answer'],
  'dependence-cycle': [409, 'A verdict cannot rest on itself, directly or through others'],
  'evidence-withdrawn': [409, 'The evidence was withdrawn'],
  'duplicate-fact-check': [409, 'The claim has a fact-check of this address already'],
  'fact-check-withdrawn': [409, 'The fact-check was withdrawn'],
  'verdict-imported': [409, 'The verdict came with an import; the desk has not given its own'],
  'not-a-prediction': [409, 'Only a prediction can be put off'],
  'key-revoked': [409, 'The key is already revoked'],
  'last-admin': [409, 'The desk needs at least one administrator'],
  'own-account': [409, 'Nobody can do this to their own account'],
  'job-not-open': [409, 'The job does not stand where this can be done to it'],
  'data-erased': [409, 'The data of this record were erased'],
  'history-broken': [409, 'The history is not what was recorded; nothing was signed'],
  'nothing-to-undo': [409, 'There is nothing of yours here that can still be undone'],
  'derivation-cycle': [409, 'A source cannot rest on itself, directly or through others'],
  'anchor-outdated': [409, 'A newer version of the text came meanwhile'],
  'anchor-settled': [409, 'The quote stands in the text; there is nothing to accept'],
  'no-text': [409, 'The article has no text yet; capture it first'],
  'page-not-read': [422, 'The address gives no text to read'],
  'nothing-to-compare': [404, 'The article has no two versions to compare'],
  'export-gone': [410, 'The saved export was put away and sends nothing any more'],
  'stale-record': [412, 'The record changed since you read it'],
  'body-too-large': [413, 'The body is larger than 10 MB'],
  'unsupported-media-type': [415, 'The body is of a type this address does not read'],
  'invalid-request': [422, 'The request does not fit its description'],
  'quote-not-found': [422, 'The quote does not occur in the article as captured'],
  'quote-ambiguous': [422, 'The quote occurs more than once; add a prefix or a suffix'],
  'policy-not-met': [422, 'The claim does not meet the policy for a verdict yet'],
  'too-many-requests': [429, 'You ask more often than one caller may'],
  'too-many-attempts': [429, 'Too many attempts; wait before trying again'],
  'too-many-streams': [429, 'You listen to as many streams of events as anybody may'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The desk cannot reach its database right now'],
  overloaded: [503, 'The desk has more to do than it can just now; ask again soon'],
  'no-room-for-streams': [503, 'As many people listen to events as the desk can serve at once'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemSlug = keyof typeof problems

/** Where in a request a fault lies: a JSON pointer into the body, a query parameter, a path part or a header. */
export interface FaultPlace {
  pointer?: string
  parameter?: string
  header?: string
  detail: string
}

export interface ProblemFacts {
  /** One sentence about this occurrence, fit to be shown to the person who caused it. */
  detail?: string
  errors?: FaultPlace[]
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number
  /** Path of the API, sent as `Location`. */
  location?: string
  /** Further members of the problem document, such as `existing` or `current`. */
  [member: string]: unknown
}

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly slug: ProblemSlug
  readonly facts: ProblemFacts

  constructor(slug: ProblemSlug, facts: ProblemFacts = {}) {
    super(facts.detail ?? problems[slug][1])
    this.slug = slug
    this.facts = facts
  }

  get status(): number {
    return problems[this.slug][0]
  }

  /** The problem document, without the request id that the HTTP layer adds as `instance`. */
  toJSON(): Record<string, unknown> {
    const { retryAfter: _, location: __, ...members } = this.facts
    const [status, title] = problems[this.slug]
    return { type: `/problems/${this.slug}`, title, status, ...members }
  }
}

/** A body that fits its schema but not the record it meets: one fault, at one place. */
export function invalid(pointer: string, detail: string): Problem {
  return new Problem('invalid-request', { detail, errors: [{ pointer, detail }] })
}

/** The same for a parameter of the address. */
export function invalidParameter(parameter: string, detail: string): Problem {
  return new Problem('invalid-request', {
    detail: `${parameter} ${detail}`,
    errors: [{ parameter, detail }],
  })
}

/** An error as a problem: ours as it is, a database out of reach as `unavailable`, the rest as `internal`. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const fault = faultOf(error)
  if (fault?.kind === 'busy' || fault?.kind === 'unavailable')
    return new Problem('unavailable', { retryAfter: 2 })
  return new Problem('internal')
}

/** Zod's issues as places in the request: JSON pointers (RFC 6901) for a body, names for parameters. */
export function faultsOf(error: z.ZodError, place: 'pointer' | 'parameter'): FaultPlace[] {
  return error.issues.flatMap((issue) => {
    const at = (path: PropertyKey[]) =>
      place === 'pointer' ? { pointer: toPointer(path) } : { parameter: String(path[0] ?? '') }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ ...at([...issue.path, key]), detail: 'is not known here' }))
    }
    // Who sends JSON by hand need not know what undefined is.
    const detail = /received undefined$/.test(issue.message) ? 'is missing' : issue.message
    return [{ ...at(issue.path), detail }]
  })
}

function toPointer(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
