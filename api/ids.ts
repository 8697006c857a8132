// Makes ids: a prefix that says what kind of record it is, and a body ordered by time (TypeID over UUIDv7).
import { typeidUnboxed } from 'typeid-js'

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
  | 'not'
  | 'con'
  | 'usr'
  | 'key'
  | 'req'
  | 'bat'
  | 'view'

export function newId(prefix: IdPrefix): string {
  return typeidUnboxed(prefix)
}
