// Cuts an export into whole records as it comes, and remembers by which id to go on when it breaks off.
import { Buffer } from 'node:buffer'

const lineFeed = 0x0a
const quote = 0x22

export class Records {
  readonly #isCsv: boolean
  #rest: Buffer = Buffer.alloc(0)
  #last: Buffer | undefined
  #isInQuotes = false
  #isHeadAgain = false
  #count = 0

  constructor(format: 'ndjson' | 'csv') {
    this.#isCsv = format === 'csv'
  }

  /** Whole records so far, without the head of a table. */
  get count(): number {
    return Math.max(0, this.#count - (this.#isCsv ? 1 : 0))
  }

  /** Whether what came ends where a record ends. */
  get isWhole(): boolean {
    return this.#rest.length === 0
  }

  /** The id of the last whole record; undefined before the first. */
  get lastId(): string | undefined {
    const text = this.#last?.toString('utf8')
    if (text === undefined) return undefined
    const id = this.#isCsv ? text.slice(0, text.indexOf(',')) : (JSON.parse(text) as { id?: string }).id
    return id?.startsWith('clm_') ? id : undefined
  }

  /** Of what has come, the records that are whole now and were not before. A cell may hold line feeds. */
  push(chunk: Uint8Array): Buffer {
    const given = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, given]) : given
    let start = 0
    let end = 0
    for (let at = this.#rest.length; at < all.length; at++) {
      if (this.#isCsv && all[at] === quote) this.#isInQuotes = !this.#isInQuotes
      if (all[at] !== lineFeed || this.#isInQuotes) continue
      if (this.#isHeadAgain) start = at + 1
      else {
        this.#last = all.subarray(end, at + 1)
        this.#count += 1
      }
      this.#isHeadAgain = false
      end = at + 1
    }
    // Copies: the chunk they stand in is let go.
    if (end > 0 && this.#last) this.#last = Buffer.from(this.#last)
    this.#rest = Buffer.from(all.subarray(end))
    return all.subarray(start, end)
  }

  /** Forgets the record that broke off. The answer that goes on from here begins a table with its head again. */
  goOn(): void {
    this.#rest = Buffer.alloc(0)
    this.#isInQuotes = false
    this.#isHeadAgain = this.#isCsv && this.#count > 0
  }
}
