// The words of the desk: every closed list the tables, the API, the screens and the documents share. Imports nothing.

/** Who may do what; each role may do all that the ones before it may. */
export const roles = ['reader', 'contributor', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Where the work on a claim stands. Not the answer: that is the verdict. */
export const claimStatuses = [
  'submitted',
  'in_review',
  'second_review',
  'adjudication',
  'awaiting_outcome',
  'decided',
  'declined',
  'split',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/** What a claim is about; a claim's first kind is its main one. */
export const claimKinds = [
  'event',
  'state',
  'number',
  'quote',
  'comparison',
  'cause',
  'prediction',
  'position',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Whether a part of a claim's scope was said, or understood by the desk. */
export const scopeBases = ['stated', 'inferred'] as const

/** The desk's answer. */
export const verdicts = ['verified', 'refuted', 'mixed', 'unproven'] as const
export type Verdict = (typeof verdicts)[number]

/** How a verdict reads wherever a person sees it. */
export const verdictLabels: Record<Verdict, string> = {
  verified: 'Verified – found true',
  refuted: 'Refuted – found false',
  mixed: 'Mixed',
  unproven: 'Unproven',
}

/** Why there is another revision of a verdict; only `correction` and `void` are corrections. */
export const revisionKinds = [
  'initial',
  'recheck',
  'update',
  'correction',
  'clarification',
  'typo',
  'void',
] as const
export type RevisionKind = (typeof revisionKinds)[number]

/** Whether a verdict that somebody took away is still what the desk says, and why not. */
export const checkBackReasons = [
  'current',
  'corrected',
  'updated',
  'rechecked',
  'voided',
  'withdrawn',
  'merged',
  'retracted',
  'unknown',
] as const
export type CheckBackReason = (typeof checkBackReasons)[number]

/** Why the desk does not check a claim. */
export const declineReasons = [
  'opinion',
  'too_vague',
  'hedged',
  'no_criterion',
  'out_of_scope',
  'no_capacity',
  'spam',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What a source says about a claim. `unassessed` was brought by a submitter and counts for nothing yet. */
export const stances = ['supports', 'refutes', 'context', 'not_found', 'unassessed'] as const
export type Stance = (typeof stances)[number]

/** How an answer to a question was found (AVeriTeC's answer types). */
export const answerTypes = ['extractive', 'abstractive', 'boolean', 'unanswerable'] as const

/** What kind of thing a source is. */
export const sourceMedia = [
  'web',
  'document',
  'dataset',
  'interview',
  'social',
  'broadcast',
  'other',
] as const
export type SourceMedium = (typeof sourceMedia)[number]

/** How close a source stands to what it speaks of. */
export const sourceLevels = ['primary', 'secondary'] as const

/** In what way one source rests on another. */
export const derivations = [
  'reprint',
  'rewrite',
  'translation',
  'quotation',
  'same_statement',
  'same_data',
] as const

/** Whether a source still stands by what it said; `corrected` and `retracted` are its publisher's acts. */
export const sourceStandings = ['stands', 'corrected', 'retracted'] as const
export type SourceStanding = (typeof sourceStandings)[number]

/** How the claimant was reached, and what came of it. */
export const contactChannels = ['email', 'phone', 'form', 'letter', 'social', 'in_person', 'other'] as const
export const contactOutcomes = ['waiting', 'answered', 'declined', 'no_reply', 'corrected'] as const

/** Why one source is thought to rest on another. */
export const originHints = [
  'credit_line',
  'agency_byline',
  'cited',
  'same_canonical',
  'near_identical',
  'same_publisher',
  'same_owner',
] as const
export type OriginHint = (typeof originHints)[number]

/** How a capture came to the desk, and whether its text is here. */
export const captureWays = ['pasted', 'fetched', 'uploaded', 'imported'] as const
/** `unchanged`: looked again, and found the text there was. */
export const captureStates = ['queued', 'saved', 'failed', 'unchanged'] as const

/** Why a page could not be captured by its address. */
export const fetchFailures = [
  'not_http',
  'private_address',
  'unresolvable',
  'unreachable',
  'timed_out',
  'too_large',
  'too_many_redirects',
  'http_error',
  'not_text',
  'interrupted',
  'no_text',
] as const
export type FetchFailureReason = (typeof fetchFailures)[number]

/** How well a quote still stands in the text it was taken from. */
export const anchorStates = ['pending', 'exact', 'moved', 'changed', 'ambiguous', 'lost'] as const
export type AnchorState = (typeof anchorStates)[number]

/** Whether a person has to look: the words no longer simply stand in the text. */
export function needsAPerson(anchor: AnchorState): boolean {
  return anchor === 'changed' || anchor === 'ambiguous' || anchor === 'lost'
}

/** Who is said to have said it, and how firmly. */
export const attributionKinds = ['own', 'named', 'unnamed'] as const
export const modalities = ['asserted', 'reported', 'expected', 'possible'] as const

/** What a person who reviews a claim they submitted themselves meets. */
export const selfReviewRules = ['allow', 'flag', 'forbid'] as const

/** How a round of reviews ended; `disagreed` waits for somebody to settle it. */
export const roundOutcomes = ['decided', 'disagreed', 'abandoned'] as const
export type RoundOutcome = (typeof roundOutcomes)[number]

/** What came of a prediction. */
export const predictionOutcomes = ['happened', 'partly', 'did_not', 'undecidable', 'overtaken'] as const
export type PredictionOutcome = (typeof predictionOutcomes)[number]

/** Which verdicts an outcome fits; the first is the one it implies. */
export const verdictsOfOutcome: Record<PredictionOutcome, readonly [Verdict, ...Verdict[]]> = {
  happened: ['verified'],
  partly: ['mixed'],
  did_not: ['refuted'],
  undecidable: ['unproven'],
  overtaken: ['mixed', 'unproven', 'refuted'],
}

/** How an outcome reads wherever a person sees it. */
export const outcomeLabels: Record<PredictionOutcome, string> = {
  happened: 'Happened',
  partly: 'Happened in part',
  did_not: 'Did not happen',
  undecidable: 'Cannot be decided',
  overtaken: 'Overtaken by events',
}

/** How far a verdict can still be relied on, by its dates and today's. */
export const freshnesses = ['fresh', 'due', 'overdue', 'expired'] as const
export type Freshness = (typeof freshnesses)[number]

/** Why a day asks for something. */
export const agendaKinds = ['prediction', 'recheck', 'expiry', 'deadline', 'reply'] as const
export type AgendaKind = (typeof agendaKinds)[number]

/** How alike two claims are; claims that differ in a fact are never `same`. */
export const matchBands = ['same', 'similar', 'unlikely'] as const
export type MatchBand = (typeof matchBands)[number]

/** What a person made of two claims that look alike, and how those that are related are. */
export const matchDecisions = ['same', 'related', 'different'] as const
export type MatchDecision = (typeof matchDecisions)[number]
export const matchRelations = ['narrower', 'newer', 'negation', 'translation', 'contradicts'] as const
export type MatchRelation = (typeof matchRelations)[number]

/** What is wrong with a checkpoint of the history. */
export const checkpointFaults = ['number', 'unknown_key', 'signature', 'events_missing', 'head'] as const
export type CheckpointFault = (typeof checkpointFaults)[number]

/** The forms in which decided claims leave the desk; each is the end of an export's address. */
export const exportFormats = [
  'json',
  'ndjson',
  'csv',
  'claimreview.json',
  'averitec.json',
  'annotations.json',
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The data sets whose verdicts come in as revisions marked imported. */
export const importedFormats = ['averitec'] as const
export type ImportedFormat = (typeof importedFormats)[number]

/** What the desk made of a reader's request to correct a verdict. */
export const correctionRequestStatuses = ['open', 'accepted', 'dismissed'] as const
export type CorrectionRequestStatus = (typeof correctionRequestStatuses)[number]

/** The forms in which claims come in, many at once. */
export const importFormats = ['ndjson', 'csv', 'claimreview', 'claimreview-html', 'averitec'] as const
export type ImportFormat = (typeof importFormats)[number]

/** Where a job stands. `receiving` while its upload comes in. */
export const jobStates = [
  'receiving',
  'queued',
  'running',
  'paused',
  'finished',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const
export type JobState = (typeof jobStates)[number]

/** What became of a row: a new claim, one that is on the desk already, or a fault. */
export const importOutcomes = ['created', 'known', 'failed'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** What undoing an import made of a claim: taken back, or left because of what happened to it since. */
export const undoOutcomes = ['withdrawn', 'judged', 'touched', 'gone'] as const
export type UndoOutcome = (typeof undoOutcomes)[number]

/** Why somebody is told of a claim. */
export const notificationKinds = ['assigned', 'mentioned', 'returned', 'request', 'due'] as const
export type NotificationKind = (typeof notificationKinds)[number]
/** Whether messages go to a webhook; `disabled` is the desk's own act, and says why. */
export const webhookStates = ['active', 'paused', 'disabled'] as const
export type WebhookState = (typeof webhookStates)[number]

/** What became of a message to a webhook; one that failed to go out and will be tried again is `waiting`. */
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What a webhook can be told of: names that stay, whatever the history calls it. */
export const webhookEvents = [
  'claim.submitted',
  'claim.changed',
  'claim.assigned',
  'claim.unassigned',
  'claim.declined',
  'claim.returned',
  'claim.deferred',
  'claim.withdrawn',
  'claim.split',
  'claim.disputed',
  'claim.decided',
  'claim.reopened',
  'claim.undone',
  'claim.voided',
  'claim.evidence_changed',
  'claim.published',
  'claim.corrected',
  'claim.retracted',
  'claim.held',
  'claim.released',
  'claim.merged',
  'claim.unmerged',
  'review.submitted',
  'review.withdrawn',
  'evidence.added',
  'evidence.changed',
  'evidence.withdrawn',
  'appearance.added',
  'appearance.changed',
  'request.received',
  'request.answered',
  'article.created',
  'article.changed',
  'article.captured',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** What a message to a webhook can be: one of those, or one that somebody asked for to see whether it arrives. */
export const webhookMessages = [...webhookEvents, 'webhook.test'] as const
export type WebhookMessage = (typeof webhookMessages)[number]

/** Everything that can happen to a record: the action of a history event, `noun.verb`. */
export const actions = [
  'article.created',
  'article.changed',
  'article.captured',
  'article.capture_failed',
  'candidate.dismissed',
  'candidate.restored',
  'claim.submitted',
  'claim.changed',
  'claim.split',
  'claim.assigned',
  'claim.unassigned',
  'claim.decided',
  'claim.declined',
  'claim.returned',
  'claim.deferred',
  'claim.withdrawn',
  'claim.reopened',
  'claim.undone',
  'claim.lease_taken_over',
  'claim.snoozed',
  'claim.woken',
  'claim.evidence_shaken',
  'claim.published',
  'claim.retracted',
  'claim.held',
  'claim.released',
  'claim.merged',
  'claim.absorbed',
  'claim.unmerged',
  'claim.separated',
  'match.decided',
  'match.reopened',
  'contact.added',
  'contact.changed',
  'contact.erased',
  'appearance.added',
  'appearance.settled',
  'appearance.reanchored',
  'appearance.anchored',
  'note.added',
  'note.erased',
  'evidence.added',
  'evidence.changed',
  'evidence.withdrawn',
  'source.created',
  'source.changed',
  'source.regrouped',
  'source.standing_changed',
  'source.capture_queued',
  'source.captured',
  'source.capture_failed',
  'review.submitted',
  'review.withdrawn',
  'round.opened',
  'round.disagreed',
  'round.abandoned',
  'verdict.imported',
  'verdict.voided',
  'fact_check.added',
  'fact_check.changed',
  'fact_check.withdrawn',
  'user.created',
  'user.changed',
  'user.erased',
  'key.created',
  'key.revoked',
  'settings.changed',
  'view.created',
  'view.changed',
  'view.archived',
  'export.saved',
  'export.changed',
  'export.archived',
  'export.key_rotated',
  'request.received',
  'request.answered',
  'request.erased',
  'webhook.created',
  'webhook.changed',
  'webhook.secret_rotated',
  'webhook.disabled',
  'webhook.archived',
] as const
export type Action = (typeof actions)[number]

/** Characters a password has at least, from the day it is chosen; older ones stay as they are. */
export const leastPassword = 12
