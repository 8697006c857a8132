// What a run of random acts knows of a desk: the records there are to act on, and words to say.
import { sql } from 'drizzle-orm'
import type { Desk } from '../support/desk.ts'

export class Model {
  claims: string[] = []
  sources: string[] = []
  people: string[] = []
  /** Whether something was done since it was looked up; what is refused leaves all as it was. */
  isOld = true
  readonly #desk: Desk
  #evidence = new Map<string, string[]>()
  #said = 0

  constructor(desk: Desk) {
    this.#desk = desk
  }

  next(): number {
    this.#said += 1
    return this.#said
  }

  /** Words that stand in one review and nowhere else. */
  secret(): string {
    return `secret-${this.next()}-of-a-review`
  }

  today(): string {
    return this.#desk.clock.now.toISOString().slice(0, 10)
  }

  evidenceOf(claimId: string): string[] {
    return this.#evidence.get(claimId) ?? []
  }

  /** Looks up what there is now, so that acts can name it. */
  async look(): Promise<void> {
    if (!this.isOld) return
    const { read } = this.#desk.store
    const ids = async (query: ReturnType<typeof sql>) =>
      (await read.all<{ id: string }>(query)).map(({ id }) => id)
    this.claims = await ids(sql`select id from claims order by seq`)
    this.sources = await ids(sql`select id from sources order by seq`)
    this.people = await ids(
      sql`select id from users where role in ('reviewer', 'editor', 'admin') order by id`,
    )
    const evidence = await read.all<{ id: string; claimId: string }>(
      sql`select id, claim_id as claimId from evidence where withdrawn_at is null order by seq`,
    )
    this.#evidence = new Map()
    for (const { id, claimId } of evidence) {
      this.#evidence.set(claimId, [...this.evidenceOf(claimId), id])
    }
    this.isOld = false
  }
}
