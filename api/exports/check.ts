// Checks an exported file without the desk: every row against the manifest, the manifest against its signature.
import { createHash } from 'node:crypto'
import { type PublicKey, publicKeyFrom, signatureFault } from '../history/signature.ts'
import { EventsCheck } from './check-events.ts'
import { jsonLayout, ndjsonLayout } from './layout.ts'
import { type Manifest, statementOf, Tally } from './manifest.ts'

/** What is wrong, and on which line of the file; lines count from 1. */
export interface FileFault {
  line: number
  says: string
}

export interface FileReport {
  rows: number
  faults: FileFault[]
  /** Nothing in the file says what it should hold. */
  isUncheckable: boolean
  manifest?: Manifest
  /** Whether a key from elsewhere was at hand to check the signature with. */
  isKeyKnown: boolean
  /** The chain of an exported history. */
  chain?: EventsCheck
}

const marks = { format: '"format":"claimdesk-manifest/1"', json: jsonLayout.beforeManifest.trimEnd() }

/** @param keys those that are trusted; without any, the file's own is used and says nothing of who wrote it */
export async function checkFile(
  lines: AsyncIterable<Buffer>,
  keys: readonly PublicKey[] = [],
): Promise<FileReport> {
  const read = new Reading()
  for await (const line of lines) read.take(line)
  return read.report(keys)
}

/** The lines on their way: rows are hashed and forgotten, and the last three kept, for they may be the manifest's. */
class Reading {
  #tail: Buffer[] = []
  #count = 0
  #first = ''
  readonly #rows = new Tally()
  readonly #withComma: number[] = []
  readonly #withoutComma: number[] = []
  readonly #events = new EventsCheck()
  readonly #eventFaults: FileFault[] = []
  #hasEvents = false
  /** Where the manifest begins, when what should end the file does not. */
  #manifestAt: number | undefined

  take(line: Buffer): void {
    this.#count += 1
    if (this.#count === 1) this.#first = line.toString('utf8', 0, 200)
    this.#tail.push(line)
    if (this.#tail.length > 3) this.#row(this.#tail.shift() as Buffer)
  }

  #row(line: Buffer): void {
    const hasComma = line[0] === 0x2c
    const row = hasComma ? line.subarray(1) : line
    this.#rows.add(row)
    if (row.equals(marksJson)) this.#manifestAt = this.#rows.count + 1
    if (row.subarray(0, startOfManifest.length).equals(startOfManifest)) this.#manifestAt = this.#rows.count
    const seen = hasComma ? this.#withComma : this.#withoutComma
    if (seen.length < 3) seen.push(this.#rows.count)
    if (!this.#hasEvents && !row.subarray(0, 7).equals(startOfEvent)) return
    this.#hasEvents = true
    const says = this.#events.take(row.toString('utf8'))
    if (says) this.#eventFaults.push({ line: this.#rows.count, says })
  }

  report(keys: readonly PublicKey[]): FileReport {
    const tail = this.#tail.map((line) => line.toString('utf8'))
    const isJson =
      this.#first.startsWith('{"exportedAt":') ||
      tail.at(-3) === marks.json ||
      (tail.length > 1 && tail.at(-1) === '}')
    const [manifestLine, closing] = isJson ? [tail.at(-2) ?? '', 2] : [tail.at(-1) ?? '', 1]
    const isThere = manifestLine.includes(marks.format) || manifestLine.startsWith('{"manifest":')
    const isSigned = isJson ? tail.length === 3 && (isThere || tail[0] === marks.json) : isThere
    const left = isSigned ? this.#tail.slice(0, isJson ? 0 : -1) : this.#tail
    for (const line of left) this.#row(line)
    const chain = this.#hasEvents ? { chain: this.#events } : {}
    const rows = this.#rows.count - (isJson ? 1 : 0)
    const unread = {
      line: this.#manifestAt ?? this.#count - closing + 1,
      says: 'the manifest cannot be read',
    }
    if (!isSigned) {
      const isCut = this.#manifestAt !== undefined || this.#first.endsWith('"data":[')
      const faults = isCut ? [...this.#eventFaults, unread] : this.#eventFaults
      const isUncheckable = !this.#hasEvents && !isCut
      return { rows, faults, isUncheckable, isKeyKnown: keys.length > 0, ...chain }
    }
    const at = this.#count - closing + 1
    const manifest = asManifest(manifestLine, isJson)
    const shape = this.#shapeFaults(isJson, tail, manifest)
    if (!manifest) {
      const faults = [...this.#eventFaults, ...shape, unread]
      return { rows, faults, isUncheckable: false, isKeyKnown: keys.length > 0, ...chain }
    }
    const faults = [
      ...shape,
      ...rowFaults(this.#rows, isJson ? 1 : 0, manifest, at),
      ...signatureFaults(manifest, keys).map((says) => ({ line: at, says })),
      ...this.#eventFaults,
      ...this.#endFaults(manifest, at),
    ]
    const byLine = oneALine(faults)
    return { rows, faults: byLine, isUncheckable: false, manifest, isKeyKnown: keys.length > 0, ...chain }
  }

  /** What is wrong around the rows. */
  #shapeFaults(isJson: boolean, tail: string[], manifest: Manifest | undefined): FileFault[] {
    if (!isJson) return this.#withComma.map((line) => ({ line, says: 'begins with a comma' }))
    const faults: FileFault[] = []
    const says = 'is not as the desk writes it'
    if (manifest && this.#first !== jsonLayout.begin(manifest.exportedAt).trimEnd())
      faults.push({ line: 1, says })
    // The header and the first row begin with none.
    const [unexpected] = this.#withoutComma.filter((line) => line > 2)
    if (unexpected !== undefined) faults.push({ line: unexpected, says })
    if (this.#withComma[0] === 2) faults.push({ line: 2, says })
    if (tail[0] !== marks.json) faults.push({ line: this.#count - 2, says })
    if (tail[2] !== jsonLayout.afterManifest.trim()) faults.push({ line: this.#count, says })
    return faults
  }

  /** Whether a history ends where the manifest says; a later event may have been written meanwhile. */
  #endFaults(manifest: Manifest, line: number): FileFault[] {
    if (manifest.holds !== 'history') return []
    const { seq, head } = manifest.chain
    if (this.#events.events < seq) return [{ line, says: `the history ends before event ${seq}` }]
    const isSame = this.#events.hashAt(seq) === head
    return isSame ? [] : [{ line, says: `event ${seq} has another hash than the manifest says` }]
  }
}

const startOfEvent = Buffer.from('{"seq":')
const startOfManifest = Buffer.from(ndjsonLayout.beforeManifest)
const marksJson = Buffer.from(marks.json)

function asManifest(line: string, isJson: boolean): Manifest | undefined {
  try {
    const parsed = JSON.parse(line)
    const manifest = (isJson ? parsed : parsed.manifest) as Manifest
    const { beforeManifest } = ndjsonLayout
    const written = isJson ? JSON.stringify(manifest) : `${beforeManifest}${JSON.stringify(manifest)}}`
    // Another spelling of the same values is not what was written either.
    return written === line && isManifest(manifest) ? manifest : undefined
  } catch {
    return undefined
  }
}

function isManifest(given: Manifest): boolean {
  const { chain, lines, query, ...rest } = given
  const { format, holds, exportedAt, root, keyId, publicKey, signature } = rest
  const words = [format, holds, exportedAt, root, keyId, publicKey, signature, chain?.head]
  return words.every((each) => typeof each === 'string') && Array.isArray(lines) && query !== undefined
}

function signatureFaults(manifest: Manifest, keys: readonly PublicKey[]): string[] {
  const own = ownKey(manifest)
  if (!own) return ['the key in the manifest is not the one it names']
  const trusted = keys.length > 0 ? keys : [own]
  const fault = signatureFault(statementOf(manifest), manifest, trusted)
  if (fault === 'unknown_key') return [`it was signed with another key, ${manifest.keyId}`]
  return fault ? ['the manifest is not what was signed'] : []
}

function ownKey({ keyId, publicKey }: Manifest): PublicKey | undefined {
  try {
    const key = publicKeyFrom(publicKey)
    return key.keyId === keyId && key.pem === publicKey ? key : undefined
  } catch {
    return undefined
  }
}

/** @param skip how many lines stand before the first row */
function rowFaults(found: Tally, skip: number, manifest: Manifest, at: number): FileFault[] {
  const { lines: listed, count, root } = manifest
  const rows = found.count - skip
  const actual = Array.from({ length: rows }, (_, index) => found.at(index + skip) ?? '')
  const isWhole = rootOf(actual) === root
  if (isWhole && rootOf(listed) === root && count === rows) return []
  if (isWhole) return [{ line: at, says: 'the manifest’s list of hashes was altered; the rows were not' }]
  return [...differences(actual, listed)].map(([index, says]) => ({ line: index + skip + 1, says }))
}

function rootOf(hashes: readonly string[]): string {
  const root = createHash('sha256')
  for (const hash of hashes) root.update(`${hash}\n`)
  return root.digest('hex')
}

/** Walks both lists; where they part, looks one ahead to tell a row that is gone or new from one that was altered. */
function* differences(
  actual: readonly string[],
  listed: readonly string[],
): Generator<[number, string], void> {
  let i = 0
  for (let j = 0; i < actual.length || j < listed.length; ) {
    if (actual[i] === listed[j]) [i, j] = [i + 1, j + 1]
    else if (i >= actual.length || actual[i] === listed[j + 1]) {
      yield [i, `row ${j + 1} of the export is missing here`]
      j += 1
    } else if (j >= listed.length || actual[i + 1] === listed[j]) {
      yield [i, 'was not in the export']
      i += 1
    } else {
      yield [i, 'is not what was exported']
      i += 1
      j += 1
    }
  }
}

/** The first fault told of each line, in their order. */
function oneALine(faults: FileFault[]): FileFault[] {
  const first = new Map<number, FileFault>()
  for (const fault of faults) if (!first.has(fault.line)) first.set(fault.line, fault)
  return [...first.values()].toSorted((a, b) => a.line - b.line)
}
