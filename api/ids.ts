// Makes ids: a prefix that says what kind of record it is, and a body ordered by time (TypeID over UUIDv7).
import { randomFillSync } from 'node:crypto'
import { toUUID } from 'typeid-js'

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

/** Written out here, as every request and every record gets one: the library reads each again to see whether it is right. */
export function newId(prefix: IdPrefix): string {
  step(Date.now())
  const random = randomAt()
  // Five bits a character: of the version, of the count, of the variant, and 62 that are random.
  let id = `${prefix}_${time}${letters[14 + (count >> 11)]}${letters[(count >> 6) & 31]}${letters[(count >> 1) & 31]}`
  id += letters[((count & 1) << 4) | 8 | ((pool[random] as number) & 3)]
  for (let at = random + 1; at <= random + 12; at++) id += letters[(pool[at] as number) & 31]
  return id
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const mostOfOneMs = 2 ** 12
/** A clock that was put back by less is waited for. */
const smallStepMs = 10_000

let ms = 0
let time = ''
/** Of ids of the same millisecond, so that they are in order all the same. It begins in the lower half, at random. */
let count = 0

function step(now: number): void {
  count += 1
  const isOver = now > ms || now + smallStepMs < ms
  if (!isOver && count < mostOfOneMs) return
  ms = isOver ? now : ms + 1
  time = ''
  for (let place = 9; place >= 0; place--) time += letters[Math.floor(ms / 32 ** place) % 32]
  count = ((pool[randomAt()] as number) << 3) & (mostOfOneMs / 2 - 1)
}

const pool = new Uint8Array(13 * 256)
let used = pool.length

/** @returns where thirteen bytes stand that nobody has used */
function randomAt(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 13
  return used - 13
}

/** A name for a record that is valid anywhere and never changes: the UUID inside its id, as a URN (RFC 9562). */
export function iriOf(id: string): string {
  return `urn:uuid:${toUUID(id as never)}`
}
