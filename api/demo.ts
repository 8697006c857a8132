// The demo newsroom: plays db/seed through the services, each act by its person at its time, so that its history is real.
import { createHmac } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { users } from '../db/schema.ts'
import { type Act, acts, type PersonName, people } from '../db/seed.ts'
import type { Store } from '../db/store.ts'
import { insertKey } from './accounts/keys.ts'
import { actorOf, system, visitor } from './accounts/present.ts'
import { insertUser } from './accounts/service.ts'
import { captureArticle } from './articles/captures.ts'
import { NewArticle } from './articles/schema.ts'
import { createArticle } from './articles/service.ts'
import { Decline, NewParts } from './claims/acts.ts'
import { addAppearance } from './claims/appearances.ts'
import { assignClaim } from './claims/assignment.ts'
import { addNote } from './claims/notes.ts'
import { splitClaim } from './claims/parts.ts'
import { NewAppearance } from './claims/schema.ts'
import { declineClaim, reopenClaim, withdrawClaim } from './claims/service.ts'
import { type Actor, type Ctx, change } from './context.ts'
import { EvidenceChanges, NewEvidence } from './evidence/schema.ts'
import { addEvidence, changeEvidence } from './evidence/service.ts'
import { saveExport } from './exports/saved.ts'
import { NewSavedExport } from './exports/saved-schema.ts'
import { publishVerdict } from './publication/service.ts'
import { CorrectionRequestAnswer, NewCorrectionRequest } from './requests/schema.ts'
import { answerRequest, askForCorrection } from './requests/service.ts'
import { NewReview } from './reviews/schema.ts'
import { reviewClaim } from './reviews/service.ts'
import { ensureSettings } from './settings/service.ts'
import { NewSource } from './sources/schema.ts'
import { createSource } from './sources/service.ts'
import { captureSource } from './sources/snapshots.ts'
import { Submission } from './submission/schema.ts'
import { submitClaim } from './submission/service.ts'

/** What to tell whoever started it. The password and the key follow from the desk's secret, so they stay the same. */
export interface DemoLogins {
  people: { name: string; email: string; role: string }[]
  password: string
  apiKey: string
}

/** Fills an empty desk with the demo newsroom; does nothing to a desk that has it. @throws Error for any other desk */
export async function playDemo(store: Store, secret: string): Promise<DemoLogins> {
  if (store.kind !== 'file')
    throw new Error('The demo newsroom plays on a file of its own, not on a database server.')
  const logins = {
    people: Object.values(people),
    password: derive(secret, 'password', 16),
    apiKey: `cdk_${derive(secret, 'key', 40)}`,
  }
  const known = await store.read.select({ email: users.email }).from(users)
  if (known.some(({ email }) => email === people.marta.email)) return logins
  if (known.length > 0)
    throw new Error('This database holds a desk of its own; the demo newsroom would mix with it.')
  const actors = await hire(store, logins)
  const made = new Made()
  for (const act of acts) {
    const actor = act.by === 'reader' ? visitor : actors[act.by]
    await perform(act, contextOf(store, actor, act.at), made, actors)
  }
  return logins
}

function derive(secret: string, what: string, length: number): string {
  return createHmac('sha256', secret).update(`demo ${what}`).digest('hex').slice(0, length)
}

function contextOf(store: Store, actor: Actor, at: string): Ctx {
  return { store, actor, now: () => new Date(`${at}:00Z`), requestId: null }
}

const openedAt = '2026-01-12T07:00'

async function hire(store: Store, { password, apiKey }: DemoLogins): Promise<Record<PersonName, Actor>> {
  const hash = await hashPassword(password)
  return change(contextOf(store, system, openedAt), async (tx) => {
    await ensureSettings(tx)
    const hired: Partial<Record<PersonName, Actor>> = {}
    for (const [name, person] of Object.entries(people)) {
      const { id } = await insertUser(tx, person, hash)
      hired[name as PersonName] = actorOf({ id, ...person })
      if (name === 'marta') await insertKey(tx, { name: 'Demo key', userId: id }, apiKey)
    }
    return hired as Record<PersonName, Actor>
  })
}

/** The ids of what was made so far, by kind and name. */
class Made {
  readonly #ids = new Map<string, string>()

  remember(kind: string, name: string, record: { id: string }): void {
    this.#ids.set(`${kind} ${name}`, record.id)
  }

  id(kind: string, name: string): string {
    const id = this.#ids.get(`${kind} ${name}`)
    if (id === undefined) throw new Error(`the demo speaks of the ${kind} "${name}" before there is one`)
    return id
  }

  idIf(kind: string, name: string | undefined): string | undefined {
    return name === undefined ? undefined : this.id(kind, name)
  }
}

type ActOf<K extends Act['act']> = Extract<Act, { act: K }>
type Players = {
  [K in Act['act']]: (ctx: Ctx, act: ActOf<K>, made: Made, actors: Record<PersonName, Actor>) => unknown
}

/** How each kind of act is done. */
const players: Players = {
  article: async (ctx, act, made) =>
    made.remember('article', act.name, await createArticle(ctx, NewArticle.parse(act.input))),
  captureArticle: (ctx, act, made) =>
    captureArticle(ctx, made.id('article', act.article), { text: act.text }),
  claim: async (ctx, act, made) => {
    const input = Submission.parse({ ...act.input, articleId: made.idIf('article', act.article) })
    const claim = await submitClaim(ctx, input, { onDuplicate: 'refuse' })
    made.remember('claim', act.name, claim)
    const [first] = claim.evidence ?? []
    if (first) made.remember('evidence', act.name, first)
  },
  parts: async (ctx, act, made) => {
    const whole = await splitClaim(ctx, made.id('claim', act.claim), NewParts.parse(act.input))
    for (const [at, part] of (whole.parts ?? []).entries()) made.remember('claim', act.names[at] ?? '', part)
  },
  source: async (ctx, act, made) => {
    const input = NewSource.parse({ ...act.input, derivedFromId: made.idIf('source', act.derivedFrom) })
    made.remember('source', act.name, await createSource(ctx, input))
  },
  captureSource: (ctx, act, made) => captureSource(ctx, made.id('source', act.source), { text: act.text }),
  evidence: (ctx, act, made) => {
    const input = NewEvidence.parse({ ...act.input, sourceId: made.idIf('source', act.source) })
    return addEvidence(ctx, made.id('claim', act.claim), input)
  },
  judge: (ctx, act, made) =>
    changeEvidence(ctx, made.id('evidence', act.evidence), EvidenceChanges.parse(act.input)),
  appearance: (ctx, act, made) => {
    const input = NewAppearance.parse({ ...act.input, articleId: made.id('article', act.article) })
    return addAppearance(ctx, made.id('claim', act.claim), input)
  },
  assign: (ctx, act, made, actors) => assignClaim(ctx, made.id('claim', act.claim), actors[act.to].id),
  note: (ctx, act, made) => addNote(ctx, made.id('claim', act.claim), { text: act.text }),
  review: (ctx, act, made) => reviewClaim(ctx, made.id('claim', act.claim), NewReview.parse(act.input)),
  decline: (ctx, act, made) => declineClaim(ctx, made.id('claim', act.claim), Decline.parse(act.input)),
  withdraw: (ctx, act, made) => withdrawClaim(ctx, made.id('claim', act.claim), act.reason),
  reopen: (ctx, act, made) => reopenClaim(ctx, made.id('claim', act.claim), act.reason),
  publish: (ctx, act, made) => publishVerdict(ctx, made.id('claim', act.claim)),
  ask: async (ctx, act, made) => {
    const door = { peer: '192.0.2.1' }
    const input = NewCorrectionRequest.parse(act.input)
    made.remember('request', act.name, await askForCorrection(ctx, made.id('claim', act.claim), input, door))
  },
  answer: (ctx, act, made) =>
    answerRequest(ctx, made.id('request', act.request), CorrectionRequestAnswer.parse(act.input)),
  saveExport: (ctx, act) => saveExport(ctx, NewSavedExport.parse(act.input)),
}

function perform<K extends Act['act']>(
  act: ActOf<K>,
  ctx: Ctx,
  made: Made,
  actors: Record<PersonName, Actor>,
) {
  return players[act.act as K](ctx, act, made, actors)
}
