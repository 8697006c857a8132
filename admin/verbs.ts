// What people do on the desk beyond reading and changing records: one typed method for each act.
import type {
  ApiKey,
  CreatedApiKey,
  Invitation,
  InvitedPerson,
  Me,
  NewApiKey,
  NewInvitation,
  Person,
  User,
} from '../api/accounts/schema.ts'
import type { Agenda } from '../api/calendar/schema.ts'
import type { Capture, CaptureSummary, Diff, NewCapture, NewSourceCapture } from '../api/captures/schema.ts'
import type { Decline, ManyChanges, ManyResults, ManyUndo, NewParts } from '../api/claims/acts.ts'
import type { AnchorDecision, AnchorView, ArticleAppearanceList } from '../api/claims/anchoring-schema.ts'
import type { Deferral } from '../api/claims/lifetime-schema.ts'
import type { NewNote, Note } from '../api/claims/note-schema.ts'
import type { Appearance, Claim, NewAppearance } from '../api/claims/schema.ts'
import type { Lease, TakeLease } from '../api/desk/lease-schema.ts'
import type { NewSnooze, Next } from '../api/desk/schema.ts'
import type { NewView, View } from '../api/desk/view-schema.ts'
import type { Contact, ContactChanges, NewContact } from '../api/evidence/contact-schema.ts'
import type { Evidence, EvidenceChanges, NewEvidence } from '../api/evidence/schema.ts'
import type { KeyedExport, NewSavedExport, SavedExport } from '../api/exports/saved-schema.ts'
import type { ArticleCandidates, Dismissal } from '../api/extraction/schema.ts'
import type { FactCheck, NewFactCheck } from '../api/fact-checks/schema.ts'
import type { ChainReport, Checkpoint, Event, SigningKeys } from '../api/history/schema.ts'
import type { NotificationList, Reading, Unread } from '../api/notifications/schema.ts'
import type { Publication } from '../api/publication/schema.ts'
import type { CorrectionRequest, CorrectionRequestAnswer } from '../api/requests/schema.ts'
import type { AgreementReport } from '../api/reviews/agreement-schema.ts'
import type { Round } from '../api/reviews/round-schema.ts'
import type { NewReview, Review } from '../api/reviews/schema.ts'
import type {
  NewSource,
  OriginSuggestion,
  Regrouping,
  Source,
  SourceBrief,
  Standing,
} from '../api/sources/schema.ts'
import { type ListOf, post, type QueryValue, request } from './request.ts'

/** Claims in the order of a queue, with the counts of their topics. */
interface Queue extends ListOf<Claim> {
  facets?: { topic?: { value: string | null; count: number }[] }
}

/** Fields with a default on the wire may be left out by who sends them. */
export type NewEvidenceInput = Partial<Omit<NewEvidence, 'source'>> & {
  source?: Partial<SourceBrief> & { title: string }
}

/** A new source as what others rest on: a title will do. */
export type RegroupingInput = Omit<Regrouping, 'derivedFrom'> & {
  derivedFrom?: Partial<NewSource> & { title: string }
}

interface Regrouped {
  data: Source[]
  /** Claims that lean on the sources. */
  claims: number
}

/** The kinds of record that keep texts as they were. */
export type Captured = 'articles' | 'sources'

type Signal = AbortSignal | undefined

export const verbs = {
  listQueue: (query: Record<string, QueryValue>, signal?: Signal) =>
    request<Queue>('/claims', { query, signal }),
  /** Leases the claim it answers. */
  nextClaim: (query: Record<string, QueryValue>, signal?: Signal) =>
    request<Next>('/desk/next', { query, signal }),
  leaseClaim: (id: string, how: TakeLease = {}) =>
    request<Lease>(`/claims/${id}/lease`, { method: 'PUT', body: how }),
  releaseClaim: (id: string) => request<void>(`/claims/${id}/lease`, { method: 'DELETE' }),
  snoozeClaim: (id: string, snooze: NewSnooze, version?: number) =>
    request<Claim>(`/claims/${id}/snooze`, { method: 'PUT', body: snooze, version }),
  wakeClaim: (id: string) => request<Claim>(`/claims/${id}/snooze`, { method: 'DELETE' }),
  listViews: (signal?: Signal) => request<ListOf<View>>('/views', { query: { limit: 200 }, signal }),
  createView: (view: Partial<NewView>) => post<View>('/views', view),
  archiveView: (id: string) => request<View>(`/views/${id}`, { method: 'DELETE' }),
  listSavedExports: (signal?: Signal) =>
    request<ListOf<SavedExport>>('/saved-exports', { query: { limit: 200 }, signal }),
  saveExport: (made: NewSavedExport) => post<KeyedExport>('/saved-exports', made),
  rotateExportKey: (id: string) => post<KeyedExport>(`/saved-exports/${id}/key`),
  archiveSavedExport: (id: string) => request<SavedExport>(`/saved-exports/${id}`, { method: 'DELETE' }),
  reviewClaim: (id: string, review: NewReview, version?: number) =>
    post<Review>(`/claims/${id}/reviews`, review, version),
  listRounds: (claimId: string, signal?: Signal) =>
    request<ListOf<Round>>(`/claims/${claimId}/rounds`, { signal }),
  adjudicateClaim: (id: string, review: NewReview, version?: number) =>
    post<Review>(`/claims/${id}/adjudication`, review, version),
  reportAgreement: (query: Record<string, QueryValue>, signal?: Signal) =>
    request<AgreementReport>('/agreement', { query, signal }),
  splitClaim: (id: string, parts: NewParts, version?: number) =>
    post<Claim>(`/claims/${id}/parts`, parts, version),
  declineClaim: (id: string, decline: Decline, version?: number) =>
    post<Claim>(`/claims/${id}/decline`, decline, version),
  withdrawClaim: (id: string, reason: string, version?: number) =>
    post<Claim>(`/claims/${id}/withdrawal`, { reason }, version),
  returnClaim: (id: string, reason: string, version?: number) =>
    post<Claim>(`/claims/${id}/return`, { reason }, version),
  deferClaim: (id: string, deferral: Deferral, version?: number) =>
    post<Claim>(`/claims/${id}/deferral`, deferral, version),
  listAgenda: (from: string, to: string, signal?: Signal) =>
    request<Agenda>('/calendar', { query: { from, to }, signal }),
  reopenClaim: (id: string, reason: string, version?: number) =>
    post<Claim>(`/claims/${id}/reopening`, { reason }, version),
  publishVerdict: (id: string, version?: number) =>
    post<Claim>(`/claims/${id}/publication`, undefined, version),
  retractVerdict: (id: string, reason: string, version?: number) =>
    post<Claim>(`/claims/${id}/retraction`, { reason }, version),
  holdPublication: (id: string, reason: string, version?: number) =>
    request<Claim>(`/claims/${id}/hold`, { method: 'PUT', body: { reason }, version }),
  releasePublication: (id: string, version?: number) =>
    request<Claim>(`/claims/${id}/hold`, { method: 'DELETE', version }),
  listPublications: (id: string, signal?: Signal) =>
    request<ListOf<Publication>>(`/claims/${id}/publications`, { signal }),
  voidVerdict: (id: string, reason: string, version?: number) =>
    post<Claim>(`/claims/${id}/voiding`, { reason }, version),
  answerRequest: (id: string, answer: CorrectionRequestAnswer, version?: number) =>
    post<CorrectionRequest>(`/correction-requests/${id}/answer`, answer, version),
  undo: (id: string) => post<Claim>(`/claims/${id}/undo`),
  assignClaim: (id: string, userId: string) =>
    request<Claim>(`/claims/${id}/assignment`, { method: 'PUT', body: { userId } }),
  unassignClaim: (id: string) => request<Claim>(`/claims/${id}/assignment`, { method: 'DELETE' }),
  changeClaims: (changes: ManyChanges) => post<ManyResults>('/claims/changes', changes),
  undoChanges: (undo: ManyUndo) => post<ManyResults>('/claims/changes/undo', undo),

  /** Withdrawn pieces included, which a claim's own evidence leaves out. */
  listEvidence: (claimId: string, signal?: Signal) =>
    request<ListOf<Evidence>>(`/claims/${claimId}/evidence`, { signal }),
  addEvidence: (claimId: string, evidence: NewEvidenceInput) =>
    post<Evidence>(`/claims/${claimId}/evidence`, evidence),
  changeEvidence: (id: string, changes: EvidenceChanges, version?: number) =>
    request<Evidence>(`/evidence/${id}`, { method: 'PATCH', body: changes, version }),
  withdrawEvidence: (id: string, reason: string) => post<Evidence>(`/evidence/${id}/withdrawal`, { reason }),
  /** Those of the ids there are, in no order. */
  listSources: (ids: string[], signal?: Signal) =>
    request<ListOf<Source>>('/sources', { query: { id: ids, limit: 200 }, signal }),
  suggestOrigins: (claimId: string, signal?: Signal) =>
    request<{ data: OriginSuggestion[] }>(`/claims/${claimId}/origin-suggestions`, { signal }),
  regroupSources: (regrouping: RegroupingInput) => post<Regrouped>('/sources/regrouping', regrouping),
  changeStanding: (id: string, standing: Standing) =>
    request<Source>(`/sources/${id}/standing`, { method: 'PUT', body: standing }),
  /** With nothing given, the address of the source is fetched in the background. */
  captureSource: (id: string, given: NewSourceCapture) => post<Capture>(`/sources/${id}/captures`, given),
  listContacts: (claimId: string, signal?: Signal) =>
    request<ListOf<Contact>>(`/claims/${claimId}/contacts`, { signal }),
  addContact: (claimId: string, contact: Partial<NewContact>) =>
    post<Contact>(`/claims/${claimId}/contacts`, contact),
  changeContact: (id: string, changes: ContactChanges, version?: number) =>
    request<Contact>(`/contacts/${id}`, { method: 'PATCH', body: changes, version }),
  addFactCheck: (claimId: string, factCheck: Partial<NewFactCheck>) =>
    post<FactCheck>(`/claims/${claimId}/fact-checks`, factCheck),
  withdrawFactCheck: (id: string, reason: string) =>
    post<FactCheck>(`/fact-checks/${id}/withdrawal`, { reason }),
  addAppearance: (claimId: string, appearance: NewAppearance) =>
    post<Appearance>(`/claims/${claimId}/appearances`, appearance),
  submitClaim: (claim: Record<string, unknown>) => post<Claim>('/claims', claim),

  listArticleAppearances: (articleId: string, signal?: Signal) =>
    request<ArticleAppearanceList>(`/articles/${articleId}/appearances`, { signal }),
  findAnchor: (id: string, signal?: Signal) => request<AnchorView>(`/appearances/${id}/anchor`, { signal }),
  anchorAppearance: (id: string, decision: AnchorDecision) =>
    request<Appearance>(`/appearances/${id}/anchor`, { method: 'PUT', body: decision }),
  extractArticle: (articleId: string, signal?: Signal) =>
    request<ArticleCandidates>(`/articles/${articleId}/extraction`, {
      method: 'POST',
      query: { show: 'untracked,dismissed' },
      signal,
    }),
  dismissCandidate: (articleId: string, exact: string) =>
    post<Dismissal>(`/articles/${articleId}/dismissals`, { exact }),
  restoreCandidate: (dismissalId: string) =>
    request<void>(`/dismissals/${dismissalId}`, { method: 'DELETE' }),
  captureArticle: (id: string, given: NewCapture) => post<Capture>(`/articles/${id}/captures`, given),
  compareCaptures: (articleId: string, from: number, to: number, signal?: Signal) =>
    request<Diff>(`/articles/${articleId}/diff`, { query: { from, to }, signal }),

  listNotes: (claimId: string, signal?: Signal) =>
    request<ListOf<Note>>(`/claims/${claimId}/notes`, { signal }),
  addNote: (claimId: string, note: NewNote) => post<Note>(`/claims/${claimId}/notes`, note),
  /** Whom a note can mention. */
  listPeople: (signal?: Signal) => request<ListOf<Person>>('/people', { signal }),
  listNotifications: (query: Record<string, QueryValue>, signal?: Signal) =>
    request<NotificationList>('/notifications', { query, signal }),
  readNotifications: (which: Reading) => post<Unread>('/notifications/read', which),

  listCaptures: (of: Captured, id: string, signal?: Signal) =>
    request<ListOf<CaptureSummary>>(`/${of}/${id}/captures`, { signal, query: { limit: 100, total: true } }),
  findCapture: (id: string, signal?: Signal) => request<Capture>(`/captures/${id}`, { signal }),

  listEvents: (of: 'claims' | Captured, id: string, page: number, limit: number, signal?: Signal) =>
    request<ListOf<Event>>(`/${of}/${id}/history`, { signal, query: { page, limit, total: true } }),
  checkIntegrity: () => request<ChainReport>('/history/verify'),
  listCheckpoints: (signal?: Signal) =>
    request<ListOf<Checkpoint>>('/history/checkpoints', { signal, query: { limit: 10, total: true } }),
  findSigningKeys: (signal?: Signal) => request<SigningKeys>('/history/key', { signal }),
  signHead: () => post<Checkpoint>('/history/checkpoints'),

  eraseUser: (id: string, reason: string) => post<User>(`/users/${id}/erasure`, { reason }),
  eraseContact: (id: string, reason: string) => post<Contact>(`/contacts/${id}/erasure`, { reason }),
  eraseRequest: (id: string, reason: string) =>
    post<CorrectionRequest>(`/correction-requests/${id}/erasure`, { reason }),
  eraseNote: (id: string, reason: string) => post<Note>(`/notes/${id}/erasure`, { reason }),

  createKey: (key: NewApiKey) => post<CreatedApiKey>('/api-keys', key),
  revokeKey: (id: string) => post<ApiKey>(`/api-keys/${id}/revocation`),
  inviteUser: (invited: NewInvitation) => post<Invitation>('/invitations', invited),
  findInvitation: (token: string) => post<InvitedPerson>('/invitations/lookup', { token }),
  acceptInvitation: (token: string, password: string) =>
    post<InvitedPerson>('/invitations/acceptance', { token, password }),
  findMe: () => request<Me>('/me'),
}
