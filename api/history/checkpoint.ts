// A checkpoint: the head of the chain at one time, signed; when one is due, and what is wrong with one.
import type { CheckpointFault } from '../../db/vocabulary.ts'
import { type PublicKey, signatureFault } from './signature.ts'

export interface Checkpoint {
  number: number
  /** The event whose hash was the head; the chain had that many. */
  eventSeq: number
  head: string
  at: string
  keyId: string
  signature: string
}

/** What the signature of a checkpoint covers, the key included. */
export function statementOf({ number, eventSeq, head, at, keyId }: Omit<Checkpoint, 'signature'>) {
  return { format: 'claimdesk-checkpoint/1', number, eventSeq, head, at, keyId }
}

/**
 * @param place where it stands among the checkpoints, from 1
 * @param hash of the event it signed, as the chain holds it now; undefined when there is none
 */
export function checkpointFault(
  checkpoint: Checkpoint,
  place: number,
  hash: string | undefined,
  keys: readonly PublicKey[],
): CheckpointFault | undefined {
  if (checkpoint.number !== place) return 'number'
  const fault = signatureFault(statementOf(checkpoint), checkpoint, keys)
  if (fault) return fault
  if (hash === undefined) return 'events_missing'
  return hash === checkpoint.head ? undefined : 'head'
}

/** So many events may stay unsigned, or the oldest of them so long. */
export const unsignedEvents = 1_000
export const unsignedMs = 24 * 60 * 60 * 1000

/** @param oldest when the first event after the last checkpoint happened; undefined when nothing has */
export function isCheckpointDue(unsigned: number, oldest: string | undefined, now: Date): boolean {
  if (oldest === undefined || unsigned === 0) return false
  return unsigned >= unsignedEvents || now.getTime() - Date.parse(oldest) >= unsignedMs
}
