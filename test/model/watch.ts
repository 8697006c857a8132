// What must hold after every act, whatever was done: read from the tables themselves, not from what the desk answers.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { type Role, roles } from '../../db/vocabulary.ts'
import type { Desk } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'
import { type GivenVerdict, policyBroken } from './policy-by-hand.ts'

interface ClaimState {
  id: string
  status: string
  text: string
  verdict: string | null
  revision: number | null
}

interface OpenReview {
  claimId: string
  author: string
  rationale: string
}

/** Of everything that counts, how much there is; an act that is refused moves none of it. */
interface Extent {
  events: number
  versions: number
}

export class Watch {
  readonly #desk: Desk
  /** What the public was shown, by claim and revision, as it read then. */
  readonly #published = new Map<string, string>()
  readonly #roleOf = new Map<string, Role>()
  #verdictsSeen = 0
  #lastExtent: Extent | undefined

  constructor(desk: Desk) {
    this.#desk = desk
  }

  async begin(): Promise<void> {
    for (const role of roles) {
      const { body } = await this.#desk.as[role].get('/me')
      this.#roleOf.set(body.id, role)
    }
    expect(keyOf('admin')).toBeTruthy()
  }

  /** What the last act left, as it was read then or is read now. */
  async lastExtent(): Promise<Extent> {
    return this.#lastExtent ?? this.extent()
  }

  async extent(): Promise<Extent> {
    const [row] = await this.#all<Extent>(
      sql`select (select count(*) from events) as events, (select total(version) from claims) as versions`,
    )
    if (!row) throw new Error('nothing was counted')
    this.#lastExtent = row
    return row
  }

  /** Every rule that can be read from the tables. */
  async everything(): Promise<void> {
    this.#lastExtent = undefined
    await this.#newVerdictsMeetTheirPolicy()
    await this.#statesFitTheirRounds()
    await this.#verdictsInForceAreTheirs()
    await this.#publishedStaysReadable()
  }

  #all<T>(query: ReturnType<typeof sql>): Promise<T[]> {
    return this.#desk.store.read.all<T>(query)
  }

  async #newVerdictsMeetTheirPolicy(): Promise<void> {
    const given = await this.#all<GivenVerdict & { seq: number }>(sql`
      select verdicts.seq, verdicts.claim_id as claimId, verdicts.verdict, verdicts.waiver, verdicts.judged,
        verdicts.as_of as asOf, verdicts.created_at as createdAt, verdicts.outcome, verdicts.is_adjudicated as isAdjudicated,
        claims.due_on as dueOn, claims.due_from as dueFrom, settings.policy, rounds.reviews_required as required,
        (select count(*) from reviews where reviews.round_id = rounds.id and withdrawn_at is null) as reviews,
        (select count(distinct verdict) from reviews where reviews.round_id = rounds.id and withdrawn_at is null) as answers
      from verdicts join claims on claims.id = verdicts.claim_id
        join settings on settings.version = verdicts.settings_version
        left join rounds on rounds.id = verdicts.round_id
      where verdicts.kind <> 'void' and verdicts.seq > ${this.#verdictsSeen} order by verdicts.seq`)
    const retracted = await this.#all<{ id: string }>(
      sql`select id from sources where standing = 'retracted'`,
    )
    for (const verdict of given) {
      const broken = policyBroken(verdict, new Set(retracted.map(({ id }) => id)))
      expect([verdict.claimId, broken]).toEqual([verdict.claimId, []])
      this.#verdictsSeen = Math.max(this.#verdictsSeen, verdict.seq)
    }
  }

  async #statesFitTheirRounds(): Promise<void> {
    const wrong = await this.#all(sql`
      select claims.id, claims.status, count(reviews.id) as open from claims
        left join rounds on rounds.claim_id = claims.id and rounds.outcome is null
        left join reviews on reviews.round_id = rounds.id and reviews.withdrawn_at is null
      group by claims.id
      having (claims.status = 'second_review') <> (count(reviews.id) > 0 and claims.withdrawn_at is null)`)
    expect(wrong).toEqual([])
    const unsettled = await this.#all(sql`
      select claims.id from claims where status = 'adjudication' and
        coalesce((select outcome from rounds where rounds.claim_id = claims.id order by number desc limit 1), '') <> 'disagreed'`)
    expect(unsettled).toEqual([])
    const twice = await this.#all(sql`
      select claim_id from rounds where outcome is null group by claim_id having count(*) > 1`)
    expect(twice).toEqual([])
  }

  /** A decided claim says what was judged, and what its row says of the verdict is what the revision says. */
  async #verdictsInForceAreTheirs(): Promise<void> {
    const wrong = await this.#all(sql`
      select claims.id, claims.status, claims.text, verdicts.judged ->> 'text' as judged, claims.verdict, verdicts.verdict as given
      from claims left join verdicts on verdicts.claim_id = claims.id and verdicts.revision = claims.verdict_revision
      where (claims.verdict_revision is not null and (verdicts.verdict is not claims.verdict or verdicts.rating is not claims.rating
          or verdicts.as_of is not claims.as_of))
        or (claims.verdict_revision is null and claims.verdict is not null)
        or (claims.status = 'decided' and (claims.verdict is null or verdicts.judged ->> 'text' <> claims.text))
        or exists (select 1 from verdicts as voided where voided.claim_id = claims.id and voided.kind = 'void'
          and voided.voids_revision = claims.verdict_revision)`)
    expect(wrong).toEqual([])
  }

  async #publishedStaysReadable(): Promise<void> {
    const shown = await this.#all<{ key: string; reads: string | null }>(sql`
      select publications.id as key, json_array(verdicts.revision, verdicts.kind, verdicts.verdict, verdicts.rating,
        verdicts.summary, verdicts.rationale, verdicts.judged) as reads
      from publications left join verdicts on verdicts.id = publications.verdict_id`)
    for (const { key, reads } of shown) {
      expect(reads).not.toBeNull()
      const then = this.#published.get(key) ?? reads
      expect(reads).toBe(then)
      this.#published.set(key, String(reads))
    }
  }

  /** Nobody but its author reads a review of an open round, by whatever way they ask. */
  async nothingLeaks(claimId: string): Promise<void> {
    const open = await this.#all<OpenReview>(sql`
      select reviews.claim_id as claimId, reviews.reviewer_id as author, reviews.rationale from reviews
        join rounds on rounds.id = reviews.round_id and rounds.outcome is null
      where reviews.claim_id = ${claimId} and reviews.withdrawn_at is null`)
    if (open.length === 0) return
    const include = 'include=evidence,appearances,verdicts,reviews,article,parts'
    const places = [
      `/claims/${claimId}?${include}`,
      `/claims?id=${claimId}&${include}`,
      `/claims/${claimId}/reviews`,
      `/claims/${claimId}/rounds`,
      `/claims/${claimId}/history`,
      `/claims/${claimId}/verdicts`,
      `/history?claimId=${claimId}`,
      `/exports/claims.ndjson?verdict=any&id=${claimId}`,
    ]
    for (const role of roles) {
      for (const place of places) {
        const answer = await this.#desk.as[role].get(place)
        const read = answer.text ?? String(answer.body)
        const leaked = open.filter(
          ({ author, rationale }) => this.#roleOf.get(author) !== role && read.includes(rationale),
        )
        expect([role, place, leaked]).toEqual([role, place, []])
      }
    }
  }

  /** The history is whole and says all there is: played from the start it makes the claims as they are. */
  async historyTellsAll(): Promise<void> {
    const { body } = await this.#desk.as.admin.get('/history/verify')
    expect(body).toMatchObject({ valid: true })
    const told = new Map<string, Record<string, unknown>>()
    // What happens to a round moves its claim, and says so in the words of the claim.
    const events = await this.#all<{ claimId: string; action: string; after: string | null }>(sql`
      select claim_id as claimId, action, after from events
      where subject = claim_id or action in ('round.opened', 'round.disagreed', 'round.abandoned') order by seq`)
    for (const { claimId, after } of events) {
      const said = JSON.parse(after ?? '{}')
      told.set(claimId, { status: 'submitted', ...told.get(claimId), ...said })
    }
    const states = await this.#all<ClaimState>(
      sql`select id, status, text, verdict, verdict_revision as revision from claims order by seq`,
    )
    for (const { id, status, text, verdict, revision } of states) {
      const said = told.get(id) ?? {}
      expect({ id, status: said.status, text: said.text, verdict: said.verdict ?? null }).toEqual({
        id,
        status,
        text,
        verdict,
      })
      expect([id, said.verdictRevision ?? null]).toEqual([id, revision])
    }
  }
}
