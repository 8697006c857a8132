// Makes ids: a prefix that says what kind of record it is, and a body ordered by time (TypeID over UUIDv7).
import { toUUID, typeidUnboxed } from 'typeid-js'

export type IdPrefix =
  | 'art'
  | 'cap'
  | 'clm'
  | 'app'
  | 'dis'
  | 'src'
  | 'evd'
  | 'rev'
  | 'rnd'
  | 'vrd'
  | 'pub'
  | 'not'
  | 'ntf'
  | 'con'
  | 'fck'
  | 'usr'
  | 'key'
  | 'req'
  | 'bat'
  | 'view'
  | 'exp'
  | 'cor'
  | 'mat'
  | 'mrg'
  | 'job'
  | 'hook'
  | 'dlv'

export function newId(prefix: IdPrefix): string {
  return typeidUnboxed(prefix)
}

/** A name for a record that is valid anywhere and never changes: the UUID inside its id, as a URN (RFC 9562). */
export function iriOf(id: string): string {
  return `urn:uuid:${toUUID(id as never)}`
}
