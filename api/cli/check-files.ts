// Checks exports and noted checkpoints without the desk and its database.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { checkFile, type FileReport } from '../exports/check.ts'
import { linesOf, relaid } from '../exports/read-lines.ts'
import { type Checkpoint, checkpointFault } from '../history/checkpoint.ts'
import { type PublicKey, publicKeyFrom } from '../history/signature.ts'

/** A head of the chain that a file speaks of. */
interface NotedHead {
  file: string
  seq: number
  head: string
}

export interface Findings {
  /** 0 when everything holds, 1 when something does not, 2 when it could not be checked. */
  worst: 0 | 1 | 2
  lines: { file: string; holds: boolean; says: string }[]
}

/** With a history among them, the others are held against it: what they say was the head must stand in it. */
export async function checkFiles(files: readonly string[], keyFiles: readonly string[]): Promise<Findings> {
  const keys = (await Promise.all(keyFiles.map(keysIn))).flat()
  const reports: FileReport[] = []
  const noted: NotedHead[] = []
  const lines: Findings['lines'] = []
  let worst: Findings['worst'] = 0
  const tell = (file: string, faults: string[], isUncheckable = false) => {
    for (const says of faults) lines.push({ file, holds: false, says })
    if (isUncheckable && worst === 0) worst = 2
    if (!isUncheckable && faults.length > 0) worst = 1
  }
  for (const file of files) {
    const checkpoints = await checkpointsIn(file)
    for (const checkpoint of checkpoints) {
      noted.push({ file, seq: checkpoint.eventSeq, head: checkpoint.head })
      const fault = keys.length > 0 && checkpointFault(checkpoint, checkpoint.number, checkpoint.head, keys)
      tell(file, fault ? [`checkpoint ${checkpoint.number} was not signed by this key (${fault})`] : [])
    }
    if (checkpoints.length > 0) continue
    const report = await checked(file, keys)
    reports.push(report)
    if (report.isUncheckable) tell(file, ['has no manifest, so nothing says what it should hold'], true)
    tell(file, faultsOf(report))
    if (report.faults.length === 0 && !report.isUncheckable) {
      lines.push({ file, holds: true, says: summaryOf(report) })
    }
    if (report.manifest) noted.push({ file, ...report.manifest.chain })
  }
  const history = reports.find(({ chain }) => chain)?.chain
  for (const { file, seq, head } of history ? noted : []) {
    const found = seq === 0 ? head : history?.hashAt(seq)
    const wrong = found === undefined ? 'is missing from the history' : 'has another hash in the history'
    tell(file, found === head ? [] : [`event ${seq}, the head it was made at, ${wrong}`])
  }
  if (!history && noted.length > reports.length)
    tell('', ['a checkpoint is checked against a history; none was given'], true)
  return { worst, lines }
}

/** Line by line as it was written; a JSON document that somebody laid out anew is checked by its content. */
async function checked(file: string, keys: readonly PublicKey[]): Promise<FileReport> {
  const report = await checkFile(linesOf(createReadStream(file)), keys)
  const anew =
    report.isUncheckable && file.endsWith('.json') ? relaid(await readFile(file, 'utf8')) : undefined
  return anew ? checkFile(anew, keys) : report
}

async function checkpointsIn(file: string): Promise<Checkpoint[]> {
  if (!file.endsWith('.json')) return []
  const text = await readFile(file, 'utf8')
  if (!text.includes('"eventSeq"') || text.includes('"manifest"')) return []
  const { data = [] as unknown[], ...one } = JSON.parse(text)
  return [...data, one].filter(
    (each) => typeof each?.signature === 'string' && Number.isInteger(each.eventSeq),
  )
}

const most = 20

function faultsOf({ faults }: FileReport): string[] {
  const told = faults.slice(0, most).map(({ line, says }) => `line ${line}: ${says}`)
  return faults.length > most ? [...told, `and ${faults.length - most} lines more`] : told
}

function summaryOf({ rows, manifest, chain, isKeyKnown }: FileReport): string {
  const parts = [`holds, ${rows} rows`]
  if (chain) parts.push(`chain of ${chain.events} events ending in ${chain.head}`)
  if (chain && chain.erased > 0) parts.push(`${chain.erased} erased`)
  if (chain && chain.withheld > 0)
    parts.push(`what ${chain.withheld} changed is withheld and could not be checked`)
  if (!manifest) parts.push('without a manifest, so an end that was cut off would not show')
  if (manifest)
    parts.push(`exported at ${manifest.exportedAt}, head of the history at event ${manifest.chain.seq}`)
  if (manifest) parts.push(isKeyKnown ? `signed by ${manifest.keyId}` : unknown(manifest.keyId))
  return parts.join('; ')
}

const unknown = (keyId: string) =>
  `signed by the key it brought along, ${keyId}: compare this with the desk’s (GET /api/v1/history/key), or give it by --key`

/** A public key as PEM, or the answer of GET /api/v1/history/key. */
async function keysIn(path: string): Promise<PublicKey[]> {
  const text = await readFile(path, 'utf8')
  if (!text.trimStart().startsWith('{')) return [publicKeyFrom(text)]
  const { publicKey, retired = [] } = JSON.parse(text)
  return [publicKey, ...retired.map((each: { publicKey: string }) => each.publicKey)].map(publicKeyFrom)
}
