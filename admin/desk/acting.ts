// The acts of the desk as its screens call them, and what they stand on.

import type { Me } from '../../api/accounts/schema.ts'
import type { NewNote } from '../../api/claims/note-schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { NewSnooze } from '../../api/desk/schema.ts'
import type { MatchedClaim } from '../../api/matching/schema.ts'
import type { Policy } from '../../api/settings/schema.ts'
import type { Stance } from '../../db/vocabulary.ts'
import type { Decided } from '../matches/deciding.ts'
import type { Desk } from '../provider.ts'
import type { NewEvidenceInput } from '../verbs.ts'
import type { ActLine } from './act-line.ts'
import type { Draft } from './draft.ts'
import type { Session, Step } from './session.ts'

export interface Acts {
  decide: () => Promise<void>
  sendBack: (reason: string) => Promise<void>
  skip: () => void
  snooze: (snooze: NewSnooze) => Promise<void>
  assign: (userId: string, name: string) => Promise<void>
  judge: (evidenceId: string, stance: Stance) => Promise<void>
  addEvidence: (evidence: NewEvidenceInput) => Promise<void>
  addNote: (note: NewNote) => Promise<void>
  /** Says what came of a comparison that was made over the desk. */
  compared: (claim: Claim, decided: Decided) => void
  reuseVerdict: (of: Pick<MatchedClaim, 'id' | 'verdict'>) => Promise<void>
  undo: () => Promise<void>
  keepTheirs: (id: string) => void
  draft: (changes: Partial<Draft>) => void
  say: Say
}

export type Say = (text: string, more?: { isFault?: boolean; canUndo?: boolean }) => void

export interface Around {
  desk: Desk
  me: Me
  line: ActLine
  session: () => Session
  policy: () => Policy | undefined
  /** Milliseconds since the current claim came on screen. */
  sinceSeen: () => number
  step: (step: Step) => void
  say: Say
  setSending: (claimId: string | undefined) => void
  onNote: (claimId: string) => Promise<unknown>
  onMatch: () => Promise<unknown>
}
