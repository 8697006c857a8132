// Contents page: every address of the API, slice by slice.
import { invitationRoutes } from './accounts/invitation-routes.ts'
import { accountRoutes } from './accounts/routes.ts'
import type { SignIn } from './accounts/sign-in.ts'
import { articleRoutes } from './articles/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { captureRoutes } from './captures/routes.ts'
import { appearanceRoutes } from './claims/appearance-routes.ts'
import { manyClaimsRoutes } from './claims/many-routes.ts'
import { claimRoutes } from './claims/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { erasureRoutes } from './erasure/routes.ts'
import type { Live } from './events/live.ts'
import { eventRoutes } from './events/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { savedExportRoutes } from './exports/saved-routes.ts'
import { extractionRoutes } from './extraction/routes.ts'
import { factCheckRoutes } from './fact-checks/routes.ts'
import { historyRoutes } from './history/routes.ts'
import type { Route } from './http/route.ts'
import { importRoutes } from './imports/routes.ts'
import { insightRoutes } from './insights/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { matchingRoutes } from './matching/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { publicationRoutes } from './publication/routes.ts'
import { requestRoutes } from './requests/routes.ts'
import type { Throttle } from './requests/throttle.ts'
import { agreementRoutes } from './reviews/agreement-routes.ts'
import { roundRoutes } from './reviews/round-routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { sourceRoutes } from './sources/routes.ts'
import { submissionRoutes } from './submission/routes.ts'
import { todayRoutes } from './today/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

export function allRoutes(signIn: SignIn, requests?: Throttle, live?: Live): Route[] {
  return [
    ...submissionRoutes,
    ...importRoutes,
    ...jobRoutes,
    // Before those of one claim, whose number "changes" is not.
    ...manyClaimsRoutes,
    ...claimRoutes,
    ...appearanceRoutes,
    ...deskRoutes,
    ...todayRoutes,
    ...matchingRoutes,
    ...searchRoutes,
    ...evidenceRoutes,
    ...factCheckRoutes,
    ...reviewRoutes,
    ...roundRoutes,
    ...agreementRoutes,
    ...insightRoutes,
    ...calendarRoutes,
    ...publicationRoutes,
    ...requestRoutes(requests),
    ...exportRoutes,
    ...savedExportRoutes,
    ...articleRoutes,
    ...captureRoutes,
    ...extractionRoutes,
    ...sourceRoutes,
    ...historyRoutes,
    ...eventRoutes(signIn, live),
    ...notificationRoutes,
    ...settingsRoutes,
    ...accountRoutes(signIn),
    ...invitationRoutes,
    ...erasureRoutes,
    ...webhookRoutes,
  ]
}

/** The tags of the description, in the order a reader meets them. */
export const tags: Record<Route['tag'], string> = {
  submission: 'Bringing claims in, one with everything that belongs to it, or many at once.',
  imports: 'Bringing claims in from files, as jobs that can be watched, paused and undone.',
  claims: 'Reading claims and moving them through their life; where they occur, and notes on them.',
  desk: 'Working through queues: the next claim, who is at work on what, claims put off, shared views.',
  matching: 'Claims a text repeats, pairs that look alike, merging and its undoing.',
  evidence: 'What sources say about a claim, and what the desk makes of it.',
  reviews: 'Judging claims: reviews, and the verdicts they lead to.',
  insights: 'What the desk decided over time, by topic, outlet and speaker, and how long it took.',
  calendar:
    'The days that ask for something: predictions due, verdicts to look at again, deadlines, replies.',
  publication: 'Showing verdicts to the public, owning up to corrections, and telling who relies on them.',
  requests: 'What readers say is wrong with published verdicts, and what the desk made of it.',
  exports: 'Taking decided claims away.',
  articles: 'The texts that make claims, and their versions.',
  extraction: 'Sentences of a text that are worth a check, for a person to accept, edit or dismiss.',
  captures: 'Texts as they were at one time.',
  sources: 'What evidence comes from, and what sources rest on.',
  history: 'What happened, by whom, in a chain of hashes that shows any tampering.',
  events: 'Hearing of what happens as it happens, and what somebody is told because it concerns them.',
  settings: 'The policy, the rating scale and the name of the desk. Each change is a new version.',
  accounts: 'Sessions, people and API keys.',
  webhooks: 'Addresses outside that are told what happens, by the Standard Webhooks specification.',
  erasure: 'Erasing what the desk holds of a person. The history stays valid and counts what is gone.',
}
