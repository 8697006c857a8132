// One person's session at the desk: what waits and in which order, what was chosen, what was done. Pure.
import type { Claim } from '../../api/claims/schema.ts'
import { type Draft, emptyDraft, isBlank } from './draft.ts'

/** Why an act came back, and what the claim looks like by now. */
export interface Fault {
  message: string
  /** By field of the draft. */
  errors: Record<string, string>
  /** The claim as it was when the act was sent, if it is another one now. */
  before?: Claim
  /** A public reason would do where the policy is not met. */
  takesWaiver?: boolean
}

/** Something done that can be taken back, and with what it was done. */
export interface Deed {
  claimId: string
  what: string
  /** The pair it decided about; it is taken back there. */
  matchId?: string
  draft?: Draft
  /** How long the decision took; other acts are not timed. */
  seconds?: number
}

export interface Session {
  claims: Claim[]
  currentId: string | null
  /** The claim the person went to of their own accord, or came to from there: the desk does not lead them away from it. */
  chosenId: string | null
  total: number
  nextCursor: string | null
  drafts: Record<string, Draft>
  faults: Record<string, Fault>
  /** Claims whose last act the desk has not answered yet: a list read meanwhile must not bring them back. */
  gone: string[]
  skipped: string[]
  deeds: Deed[]
  /** Seconds from seeing a claim to deciding it. */
  pace: number[]
}

export interface Page {
  claims: Claim[]
  total: number
  nextCursor: string | null
}

export type Step =
  | { type: 'loaded'; page: Page; wanted?: string | undefined }
  | { type: 'continued'; page: Page }
  | { type: 'selected'; id: string }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'drafted'; id: string; changes: Partial<Draft> }
  | { type: 'faulted'; id: string; fault: Fault }
  | { type: 'left'; id: string; isSettled?: boolean }
  | { type: 'done'; deed: Deed }
  | { type: 'cameBack'; claim: Claim; draft?: Draft | undefined; fault?: Fault; takesOver: boolean }
  | { type: 'refreshed'; claim: Claim }
  | { type: 'skipped'; id: string }
  | { type: 'undone'; isTakenBack: boolean }
  | { type: 'given'; claim: Claim; upcoming: string[] }

export const newSession: Session = {
  claims: [],
  currentId: null,
  chosenId: null,
  total: 0,
  nextCursor: null,
  drafts: {},
  faults: {},
  gone: [],
  skipped: [],
  deeds: [],
  pace: [],
}

export function advance(session: Session, step: Step): Session {
  switch (step.type) {
    case 'loaded':
      return loaded(session, step.page, step.wanted)
    case 'continued':
      return {
        ...session,
        nextCursor: step.page.nextCursor,
        claims: inOrder(session, [...session.claims, ...unknown(session, step.page.claims)]),
      }
    case 'selected':
      return session.claims.some(({ id }) => id === step.id) ? wentTo(session, step.id) : session
    case 'moved':
      return wentTo(session, neighbour(session, step.by))
    case 'given':
      return given(session, step.claim, step.upcoming)
    case 'drafted':
      return drafted(session, step.id, step.changes)
    case 'faulted':
      return { ...session, faults: { ...session.faults, [step.id]: step.fault } }
    case 'left':
      return left(session, step.id, step.isSettled)
    case 'done':
      return {
        ...session,
        deeds: [...session.deeds, step.deed],
        gone: session.gone.filter((id) => id !== step.deed.claimId),
        pace: [...session.pace, ...(step.deed.seconds === undefined ? [] : [step.deed.seconds])],
      }
    case 'cameBack':
      return cameBack(session, step)
    case 'refreshed':
      return {
        ...session,
        faults: without(session, step.claim.id).faults,
        claims: session.claims.map((claim) => (claim.id === step.claim.id ? step.claim : claim)),
      }
    case 'skipped':
      return skipped(session, step.id)
    case 'undone':
      return undone(session, step.isTakenBack)
  }
}

const wentTo = (session: Session, id: string | null): Session => ({
  ...session,
  currentId: id,
  chosenId: id,
})

/** What the desk holds for the person comes first, and what it would give next follows. */
function given(session: Session, claim: Claim, upcoming: string[]): Session {
  const { claims, currentId, chosenId, drafts } = session
  const isBusy = currentId !== null && (currentId === chosenId || !isBlank(drafts[currentId]))
  if (isBusy && currentId !== claim.id) return session
  const first = [claim.id, ...upcoming]
  const rank = ({ id }: Claim) => (first.includes(id) ? first.indexOf(id) : first.length)
  const known = claims.some(({ id }) => id === claim.id)
    ? claims.map((each) => (each.id === claim.id ? claim : each))
    : [claim, ...claims]
  return {
    ...session,
    claims: known.sort((a, b) => rank(a) - rank(b)),
    total: session.total + (known.length - claims.length),
    currentId: claim.id,
  }
}

function loaded(session: Session, page: Page, wanted: string | undefined): Session {
  const claims = inOrder(
    session,
    page.claims.filter(({ id }) => !session.gone.includes(id)),
  )
  const ids = claims.map(({ id }) => id)
  const currentId = [wanted, session.currentId].find((id) => id && ids.includes(id)) ?? ids[0] ?? null
  const chosenId = wanted && currentId === wanted ? wanted : session.chosenId
  return { ...session, claims, total: page.total, nextCursor: page.nextCursor, currentId, chosenId }
}

function unknown(session: Session, claims: Claim[]): Claim[] {
  const known = new Set([...session.claims.map(({ id }) => id), ...session.gone])
  return claims.filter(({ id }) => !known.has(id))
}

/** As the desk gave them, the skipped ones last. */
function inOrder({ skipped }: Session, claims: Claim[]): Claim[] {
  return [
    ...claims.filter(({ id }) => !skipped.includes(id)),
    ...claims.filter(({ id }) => skipped.includes(id)),
  ]
}

function neighbour({ claims, currentId }: Session, by: 1 | -1): string | null {
  const at = claims.findIndex(({ id }) => id === currentId)
  return claims[at + by]?.id ?? currentId
}

function drafted(session: Session, id: string, changes: Partial<Draft>): Session {
  const draft = { ...(session.drafts[id] ?? emptyDraft()), ...changes }
  const { [id]: fault, ...others } = session.faults
  if (!fault) return { ...session, drafts: { ...session.drafts, [id]: draft } }
  const errors = Object.fromEntries(Object.entries(fault.errors).filter(([field]) => !(field in changes)))
  const isMended = Object.keys(errors).length === 0 && !fault.before && !fault.takesWaiver
  return {
    ...session,
    drafts: { ...session.drafts, [id]: draft },
    faults: isMended ? others : { ...others, [id]: { ...fault, errors } },
  }
}

function left(session: Session, id: string, isSettled = false): Session {
  const at = session.claims.findIndex((claim) => claim.id === id)
  if (at === -1) return session
  const claims = session.claims.filter((claim) => claim.id !== id)
  const next = claims[at] ?? claims[at - 1]
  return {
    ...session,
    ...without(session, id),
    claims,
    currentId: session.currentId === id ? (next?.id ?? null) : session.currentId,
    chosenId: session.chosenId === id ? (next?.id ?? null) : session.chosenId,
    total: Math.max(0, session.total - 1),
    gone: isSettled ? session.gone : [...session.gone, id],
  }
}

/** The session's drafts and faults without those of a claim. */
function without({ drafts, faults }: Session, id: string): Pick<Session, 'drafts' | 'faults'> {
  const { [id]: _draft, ...otherDrafts } = drafts
  const { [id]: _fault, ...otherFaults } = faults
  return { drafts: otherDrafts, faults: otherFaults }
}

function cameBack(session: Session, step: Extract<Step, { type: 'cameBack' }>): Session {
  const { claim, draft, fault, takesOver } = step
  const wasHere = session.claims.some(({ id }) => id === claim.id)
  return {
    ...session,
    claims: [claim, ...session.claims.filter(({ id }) => id !== claim.id)],
    total: session.total + (wasHere ? 0 : 1),
    gone: session.gone.filter((id) => id !== claim.id),
    skipped: session.skipped.filter((id) => id !== claim.id),
    drafts: draft ? { ...session.drafts, [claim.id]: draft } : session.drafts,
    faults: fault ? { ...session.faults, [claim.id]: fault } : session.faults,
    currentId: takesOver || session.currentId === null ? claim.id : session.currentId,
  }
}

function skipped(session: Session, id: string): Session {
  const at = session.claims.findIndex((claim) => claim.id === id)
  const next = session.claims[at + 1] ?? session.claims[0]
  const order = { ...session, skipped: [...session.skipped.filter((each) => each !== id), id] }
  const others = session.claims.filter((claim) => claim.id !== id)
  const claims = [...others, ...session.claims.filter((claim) => claim.id === id)]
  return { ...order, claims, currentId: next?.id ?? null }
}

/** The last deed is done with; taken back, it counts no longer. */
function undone(session: Session, isTakenBack: boolean): Session {
  const isTimed = session.deeds.at(-1)?.seconds !== undefined
  return {
    ...session,
    deeds: session.deeds.slice(0, -1),
    pace: isTakenBack && isTimed ? session.pace.slice(0, -1) : session.pace,
  }
}
