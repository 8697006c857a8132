// What people do at a desk, at random: who, to which claim, and how. Each act is one request; the desk may refuse it.
import fc from 'fast-check'
import type { Test } from 'supertest'
import { predictionOutcomes, type Role, stances, verdicts } from '../../db/vocabulary.ts'
import type { Desk } from '../support/desk.ts'
import type { Model } from './model.ts'

/** Numbers an act draws its choices from, so that a failing run can be shrunk and played again. */
export interface Dice {
  role: Role
  at: number
  one: number
  other: number
}

type Send = (desk: Desk, model: Model, dice: Dice, id: string) => Test | undefined

const chosen = <T>(all: readonly T[], at: number): T => all[at % all.length] as T
const words = (model: Model, what: string) => `${what} ${model.next()}`
const maybe = <T>(at: number, value: T): T | undefined => (at % 2 === 0 ? value : undefined)

function newClaim(model: Model, { one, other }: Dice) {
  const kind = chosen(['event', 'state', 'number', 'prediction'] as const, one)
  const by = chosen(['2026-01-31', '2026-02', '2026'], other)
  return {
    text: words(model, 'The harbour holds ships'),
    kinds: [kind],
    ...(kind === 'prediction' && { resolution: { by, criterion: 'The register says so.' } }),
  }
}

function newEvidence(model: Model, { one, other }: Dice) {
  const known = model.sources
  const source =
    known.length > 0 && one % 3 > 0
      ? { sourceId: chosen(known, other) }
      : {
          source: {
            title: words(model, 'A report'),
            level: chosen(['primary', 'secondary', 'secondary'], other),
            originKnown: other % 5 > 0,
          },
        }
  return { ...source, stance: chosen(stances, one), excerpt: words(model, 'It holds ships') }
}

/** Its rationale is a secret nobody but its author may read while the round is open. */
function newReview(model: Model, { one, other }: Dice) {
  return {
    verdict: chosen(verdicts, one),
    rationale: model.secret(),
    summary: maybe(other, model.secret()),
    asOf: model.today(),
    waiver: maybe(one + other, 'The policy asks too much here.'),
  }
}

/** Every act, and how often it is tried against the others. */
export const acts: Record<string, { weight: number; needsClaim: boolean; send: Send }> = {
  submit: {
    weight: 3,
    needsClaim: false,
    send: (desk, model, dice) => desk.as[dice.role].post('/claims', newClaim(model, dice)),
  },
  addEvidence: {
    weight: 8,
    needsClaim: true,
    send: (desk, model, dice, id) =>
      desk.as[dice.role].post(`/claims/${id}/evidence`, newEvidence(model, dice)),
  },
  judgeEvidence: {
    weight: 2,
    needsClaim: true,
    send(desk, model, { role, one, other }, id) {
      const pieces = model.evidenceOf(id)
      if (pieces.length === 0) return undefined
      return desk.as[role].patch(`/evidence/${chosen(pieces, one)}`, { stance: chosen(stances, other) })
    },
  },
  withdrawEvidence: {
    weight: 2,
    needsClaim: true,
    send(desk, model, { role, one }, id) {
      const pieces = model.evidenceOf(id)
      if (pieces.length === 0) return undefined
      return desk.as[role].post(`/evidence/${chosen(pieces, one)}/withdrawal`, { reason: 'It was not so.' })
    },
  },
  review: {
    weight: 16,
    needsClaim: true,
    send: (desk, model, dice, id) => desk.as[dice.role].post(`/claims/${id}/reviews`, newReview(model, dice)),
  },
  adjudicate: {
    weight: 4,
    needsClaim: true,
    send: (desk, model, dice, id) =>
      desk.as[dice.role].post(`/claims/${id}/adjudication`, newReview(model, dice)),
  },
  assign: {
    weight: 3,
    needsClaim: true,
    send: (desk, model, { role, one }, id) =>
      desk.as[role].put(`/claims/${id}/assignment`, { userId: chosen(model.people, one) }),
  },
  unassign: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) => desk.as[role].delete(`/claims/${id}/assignment`),
  },
  takeLease: {
    weight: 3,
    needsClaim: true,
    send: (desk, _model, { role, one }, id) =>
      desk.as[role].put(`/claims/${id}/lease`, one % 4 === 0 ? { takeOver: { reason: 'They left.' } } : {}),
  },
  releaseLease: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) => desk.as[role].delete(`/claims/${id}/lease`),
  },
  takeNext: {
    weight: 4,
    needsClaim: false,
    send: (desk, _model, { role }) => desk.as[role].get('/desk/next'),
  },
  decline: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/decline`, { declineReason: 'hedged' }),
  },
  giveBack: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/return`, { reason: 'Which one?' }),
  },
  withdraw: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/withdrawal`, { reason: 'Said twice.' }),
  },
  reopen: {
    weight: 4,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/reopening`, { reason: 'There is more.' }),
  },
  split: {
    weight: 1,
    needsClaim: true,
    send: (desk, model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/parts`, {
        parts: [{ text: words(model, 'A part') }, { text: words(model, 'A part') }],
      }),
  },
  undo: {
    weight: 6,
    needsClaim: true,
    send: (desk, _model, { role }, id) => desk.as[role].post(`/claims/${id}/undo`, {}),
  },
  rewrite: {
    weight: 4,
    needsClaim: true,
    send: (desk, model, { role, one }, id) =>
      desk.as[role].patch(
        `/claims/${id}`,
        one % 2 === 0
          ? { text: words(model, 'The harbour keeps boats') }
          : { topics: [words(model, 'topic')] },
      ),
  },
  defer: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/deferral`, { until: '2026-03', reason: 'It was put off.' }),
  },
  publish: {
    weight: 4,
    needsClaim: true,
    send: (desk, _model, { role }, id) => desk.as[role].post(`/claims/${id}/publication`, {}),
  },
  retract: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].post(`/claims/${id}/retraction`, { reason: 'It was wrong.' }),
  },
  hold: {
    weight: 1,
    needsClaim: true,
    send: (desk, _model, { role }, id) =>
      desk.as[role].put(`/claims/${id}/hold`, { reason: 'The lawyers look at it.' }),
  },
  changePolicy: {
    weight: 2,
    needsClaim: false,
    send: (desk, _model, { one, other }) =>
      desk.as.admin.patch('/settings', {
        policy: {
          reviewsRequired: 1 + (one % 2),
          selfReview: chosen(['allow', 'flag', 'forbid'], other),
          minEvidence: one % 3,
          minOrigins: other % 3,
        },
      }),
  },
  retractSource: {
    weight: 1,
    needsClaim: false,
    send(desk, model, { role, one }) {
      if (model.sources.length === 0) return undefined
      return desk.as[role].put(`/sources/${chosen(model.sources, one)}/standing`, {
        standing: 'retracted',
        reason: 'Its publisher took it back.',
      })
    },
  },
  regroup: {
    weight: 1,
    needsClaim: false,
    send(desk, model, { role, one, other }) {
      if (model.sources.length < 2) return undefined
      const sourceIds = [chosen(model.sources, one)]
      const derivedFromId = chosen(model.sources, other)
      return desk.as[role].post('/sources/regrouping', {
        sourceIds,
        derivedFromId,
        derivation: 'reprint',
        reason: 'The same words.',
      })
    },
  },
  wait: { weight: 3, needsClaim: false, send: () => undefined },
}

/** People of every role that can do more than read, those who review more often. */
const role = fc.constantFrom<Role>('contributor', 'reviewer', 'reviewer', 'editor', 'editor', 'admin')
export const dice = fc.record({ role, at: fc.nat(), one: fc.nat(59), other: fc.nat(59) })
export const outcomes = predictionOutcomes
