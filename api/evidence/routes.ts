// Where evidence is reached: under its claim to bring it, by its own id to judge and withdraw it.
import { z } from 'zod'
import { ClaimId } from '../claims/schema.ts'
import { type Route, route } from '../http/route.ts'
import { suggestOriginsOf } from '../sources/hints.ts'
import { OriginSuggestions } from '../sources/schema.ts'
import { Contact, ContactChanges, ContactId, ContactList, NewContact } from './contact-schema.ts'
import { addContact, changeContact, listContacts } from './contacts.ts'
import { Evidence, EvidenceChanges, EvidenceId, EvidenceList, NewEvidence, Withdrawal } from './schema.ts'
import { addEvidence, changeEvidence, listEvidence, withdrawEvidence } from './service.ts'

const ofClaim = z.strictObject({ id: ClaimId })
const params = z.strictObject({ id: EvidenceId })

export const evidenceRoutes: Route[] = [
  route({
    method: 'get',
    path: '/claims/{id}/evidence',
    name: 'listEvidence',
    tag: 'evidence',
    summary: 'The evidence of a claim, withdrawn pieces included',
    can: 'claims:read',
    params: ofClaim,
    returns: EvidenceList,
    run: ({ ctx, params }) => listEvidence(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/evidence',
    name: 'addEvidence',
    tag: 'evidence',
    summary: 'Bring evidence to a claim, with a source that is known or new, or the verdict of another claim',
    can: 'evidence:add',
    params: ofClaim,
    body: NewEvidence,
    example: {
      source: {
        title: 'Export statistics, table 4',
        url: 'https://statistics.example/exports/table-4',
        level: 'primary',
      },
      stance: 'supports',
      excerpt: 'Exports of processors rose by 4 percent.',
      locator: 'Table 4, row 12',
    },
    status: 201,
    returns: Evidence,
    problems: ['claim-not-open', 'dependence-cycle'],
    run: ({ ctx, params, body }) => addEvidence(ctx, params.id, body),
  }),
  route({
    method: 'patch',
    path: '/evidence/{id}',
    name: 'changeEvidence',
    tag: 'evidence',
    summary: 'Judge evidence by giving it a stance, or correct it',
    description:
      'Contributors may correct what they brought until a reviewer has judged it; judging needs `evidence:judge`.',
    can: 'evidence:add',
    params,
    body: EvidenceChanges,
    example: { stance: 'refutes', note: 'The table shows a fall, not a rise.' },
    returns: Evidence,
    versioned: true,
    problems: ['claim-not-open', 'evidence-withdrawn'],
    run: ({ ctx, params, body }) => changeEvidence(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/evidence/{id}/withdrawal',
    name: 'withdrawEvidence',
    tag: 'evidence',
    summary: 'Withdraw evidence with a reason; it stays readable',
    can: 'evidence:add',
    params,
    body: Withdrawal,
    example: { reason: 'Belongs to another claim.' },
    returns: Evidence,
    versioned: true,
    problems: ['evidence-withdrawn'],
    run: ({ ctx, params, body }) => withdrawEvidence(ctx, params.id, body.reason),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/origin-suggestions',
    name: 'suggestOrigins',
    tag: 'evidence',
    summary: 'What the sources of a claim might rest on, for a person to confirm by regrouping',
    can: 'sources:change',
    params: ofClaim,
    returns: OriginSuggestions,
    run: ({ ctx, params }) => suggestOriginsOf(ctx, params.id),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/contacts',
    name: 'listContacts',
    tag: 'evidence',
    summary: 'Whom the desk asked about a claim, and what they said',
    can: 'notes:read',
    params: ofClaim,
    returns: ContactList,
    run: ({ ctx, params }) => listContacts(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/contacts',
    name: 'addContact',
    tag: 'evidence',
    summary: 'Note that somebody was asked',
    can: 'notes:add',
    params: ofClaim,
    body: NewContact,
    example: { whom: 'Press office of Chips Ltd', channel: 'email', replyDueOn: '2026-01-23' },
    status: 201,
    returns: Contact,
    versioned: true,
    location: ({ claimId }) => `/claims/${claimId}/contacts`,
    run: ({ ctx, params, body }) => addContact(ctx, params.id, body),
  }),
  route({
    method: 'patch',
    path: '/contacts/{id}',
    name: 'changeContact',
    tag: 'evidence',
    summary: 'Note what came of asking',
    can: 'notes:add',
    params: z.strictObject({ id: ContactId }),
    body: ContactChanges,
    example: { outcome: 'answered', publicReply: 'The maker confirms it.' },
    returns: Contact,
    versioned: true,
    problems: ['data-erased'],
    run: ({ ctx, params, body }) => changeContact(ctx, params.id, body),
  }),
]
