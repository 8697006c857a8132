// The keys of the review desk: which key does what, and what its button says. Pure.
import type { Screen } from '../keys/table.ts'
import { t } from '../language/language.ts'

export const deskKeys = {
  verified: { key: '1', name: t('Verified#word') },
  refuted: { key: '2', name: t('Refuted#word') },
  mixed: { key: '3', name: t('Mixed') },
  unproven: { key: '4', name: t('Unproven') },
  decline: { key: '0', name: t('Decline'), says: t('to check it') },
  write: { key: 'r', name: t('Write why') },
  decide: { key: 'Enter', inSelects: true, name: t('Decide & next') },
  send: {
    key: 'Enter',
    withCtrl: true,
    inFields: true,
    always: true,
    isStep: true,
    name: t('Send'),
    says: t('the decision, or a dialog, from inside a field'),
  },
  skip: { key: 's', name: t('Skip'), says: t('to the end of this session’s queue') },
  snooze: { key: 'S', name: t('Put off#snooze'), says: t('until a day') },
  takeOver: { key: 'l', name: t('Take over'), says: t('from a colleague who is at the claim') },
  sendBack: { key: 'b', name: t('Send back'), says: t('to whoever submitted it') },
  take: { key: 'a', name: t('Assign to me') },
  assign: { key: 'A', name: t('Assign to …') },
  addEvidence: { key: 'e', name: t('Add evidence') },
  nextPiece: { key: 'v', isStep: true, name: t('Next piece of evidence') },
  supports: { key: '+', also: ['='], name: t('For'), says: t('the evidence supports the claim') },
  refutes: { key: '-', also: ['−'], name: t('Against'), says: t('the evidence refutes the claim') },
  context: { key: 'c', name: t('Context'), says: t('the evidence gives context') },
  compare: { key: 'd', name: t('Compare'), says: t('with the claim it looks like') },
  addNote: { key: 'n', name: t('Note'), says: t('for colleagues') },
  undo: { key: 'u', name: t('Undo'), says: t('my last act') },
  next: { key: 'j', also: ['ArrowDown'], isStep: true, name: t('Next claim in the queue') },
  previous: { key: 'k', also: ['ArrowUp'], isStep: true, name: t('Previous claim in the queue') },
  open: { key: 'o', name: t('Open'), says: t('the claim’s own page') },
  leaveField: {
    key: 'Escape',
    inFields: true,
    always: true,
    isStep: true,
    name: t('Leave a field'),
  },
} as const

export type DeskAct = keyof typeof deskKeys

export const deskScreen: Screen<typeof deskKeys> = { title: t('Review desk'), keys: deskKeys }
