// What may be bound to a statement, alike for files and servers, so that nothing is stored otherwise than it was given.
import type { InArgs } from '@libsql/client'

export type Bound = null | string | number | bigint | Uint8Array

const smallestInteger = -(2n ** 63n)
const largestInteger = 2n ** 63n - 1n

/**
 * Turns positional or named arguments into what the drivers bind faithfully.
 *
 * @throws TypeError for `undefined`, invalid dates, objects and text that would be stored damaged;
 *   RangeError for numbers SQLite cannot hold.
 */
export function boundArguments(args: InArgs | undefined): Bound[] | Record<string, Bound> {
  if (args === undefined) return []
  if (Array.isArray(args)) return args.map(bound)
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name.replace(/^[@$:]/, ''), bound(value)]),
  )
}

function bound(value: unknown): Bound {
  switch (typeof value) {
    case 'string':
      return boundText(value)
    case 'number':
      // Both drivers bind a JS number as REAL: 1 would become '1.0' in a text column and in JSON built by SQL.
      if (Number.isSafeInteger(value)) return BigInt(value)
      if (Number.isFinite(value)) return value
      throw new RangeError(`${value} cannot be stored: only finite numbers can`)
    case 'bigint':
      if (value >= smallestInteger && value <= largestInteger) return value
      throw new RangeError(`${value} cannot be stored: it needs more than 64 bits`)
    case 'boolean':
      return value ? 1n : 0n
    case 'object':
      return boundObject(value)
    default:
      throw new TypeError(`a value of type ${typeof value} cannot be stored; use null for nothing`)
  }
}

function boundText(text: string): string {
  if (text.includes('\0'))
    throw new TypeError('text with the character U+0000 cannot be stored: it would be cut short there')
  if (!text.isWellFormed())
    throw new TypeError('text with half a surrogate pair cannot be stored: it would be changed')
  return text
}

function boundObject(value: object | null): Bound {
  if (value === null) return null
  // A plain view over the same bytes: Float32Array and the like must not be read element by element.
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (value instanceof ArrayBuffer) return Buffer.from(value)
  if (value instanceof Date) return value.toISOString()
  throw new TypeError('an object cannot be stored: turn it into text first')
}
