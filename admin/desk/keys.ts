// The keys of the review desk: which key does what, and what its button says. Pure.
import type { Screen } from '../keys/table.ts'

export const deskKeys = {
  verified: { key: '1', name: 'Verified' },
  refuted: { key: '2', name: 'Refuted' },
  mixed: { key: '3', name: 'Mixed' },
  unproven: { key: '4', name: 'Unproven' },
  decline: { key: '0', name: 'Decline', says: 'to check it' },
  write: { key: 'r', name: 'Write why' },
  decide: { key: 'Enter', inSelects: true, name: 'Decide & next' },
  send: {
    key: 'Enter',
    withCtrl: true,
    inFields: true,
    always: true,
    isStep: true,
    name: 'Send',
    says: 'the decision, or a dialog, from inside a field',
  },
  skip: { key: 's', name: 'Skip', says: 'to the end of this session’s queue' },
  snooze: { key: 'S', name: 'Put off', says: 'until a day' },
  takeOver: { key: 'l', name: 'Take over', says: 'from a colleague who is at the claim' },
  sendBack: { key: 'b', name: 'Send back', says: 'to whoever submitted it' },
  take: { key: 'a', name: 'Assign to me' },
  assign: { key: 'A', name: 'Assign to …' },
  addEvidence: { key: 'e', name: 'Add evidence' },
  nextPiece: { key: 'v', isStep: true, name: 'Next piece of evidence' },
  supports: { key: '+', also: ['='], name: 'For', says: 'the evidence supports the claim' },
  refutes: { key: '-', also: ['−'], name: 'Against', says: 'the evidence refutes the claim' },
  context: { key: 'c', name: 'Context', says: 'the evidence gives context' },
  compare: { key: 'd', name: 'Compare', says: 'with the claim it looks like' },
  addNote: { key: 'n', name: 'Note', says: 'for colleagues' },
  undo: { key: 'u', name: 'Undo', says: 'my last act' },
  next: { key: 'j', also: ['ArrowDown'], isStep: true, name: 'Next claim in the queue' },
  previous: { key: 'k', also: ['ArrowUp'], isStep: true, name: 'Previous claim in the queue' },
  open: { key: 'o', name: 'Open', says: 'the claim’s own page' },
  leaveField: {
    key: 'Escape',
    inFields: true,
    always: true,
    isStep: true,
    name: 'Leave a field',
  },
} as const

export type DeskAct = keyof typeof deskKeys

export const deskScreen: Screen<typeof deskKeys> = { title: 'Review desk', keys: deskKeys }
