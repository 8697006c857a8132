// The rows of what is to be submitted: NDJSON line by line as it comes, or one JSON document.
import { linesOf } from '../exports/read-lines.ts'

export interface Row {
  /** Counted from 1: the line of NDJSON, the item of an array. */
  row: number
  /** How many bytes were read when it was complete. */
  readTo: number
  /** The row as JSON; undefined when it is none. */
  json: string | undefined
}

/** What begins with `[`, or with an object that goes on over several lines, is one document. */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row, void> {
  let number = 0
  let readTo = 0
  let document: string[] | undefined
  let begins = 0
  for await (const bytes of linesOf(chunks)) {
    readTo += bytes.length + 1
    const line = bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trim()
    number += 1
    if (document) document.push(line)
    if (document || line === '') continue
    const value = parsed(line)
    begins ||= number
    const isWhole = begins === number && !isObject(value) && /^[[{]/.test(line)
    if (isWhole) document = [line]
    else yield { row: number, readTo, json: isObject(value) ? line : undefined }
  }
  if (document) yield* itemsOf(document, begins, readTo)
}

function* itemsOf(lines: readonly string[], begins: number, readTo: number): Generator<Row, void> {
  const value = parsed(lines.join('\n'))
  if (value === undefined) {
    // Not one document after all: lines of which the first is broken.
    const told = lines.map((line, at) => ({ row: begins + at, line })).filter(({ line }) => line !== '')
    for (const { row, line } of told) yield { row, readTo, json: isObject(parsed(line)) ? line : undefined }
    return
  }
  for (const [at, item] of [value].flat().entries()) {
    yield { row: at + 1, readTo, json: isObject(item) ? JSON.stringify(item) : undefined }
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
