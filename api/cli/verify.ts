// `verify`: files are checked without the desk; without files the desk checks its own history.
import type { ChainReport } from '../history/schema.ts'
import { checkFiles } from './check-files.ts'
import type { Client } from './client.ts'
import { type Code, endings, usageFault } from './endings.ts'
import { counted, many, type Voice } from './io.ts'

export async function verify(
  files: readonly string[],
  keyFiles: readonly string[],
  client: () => Promise<Client>,
  voice: Voice,
): Promise<Code> {
  if (files.length > 0) return verifyFiles(files, keyFiles, voice)
  if (keyFiles.length > 0) throw usageFault('A key is for files; the desk knows its own.')
  const report = await (await client()).json<ChainReport>('/history/verify')
  voice.json(report)
  voice.tell(inWords(report))
  return report.valid ? endings.ok : endings.findings
}

async function verifyFiles(
  files: readonly string[],
  keyFiles: readonly string[],
  voice: Voice,
): Promise<Code> {
  const { worst, lines } = await checkFiles(files, keyFiles).catch((error: Error) => {
    throw usageFault(error.message)
  })
  voice.json({ valid: worst === 0, lines })
  for (const { file, says } of lines) voice.tell(file ? `${file}: ${says}` : says)
  return worst
}

function inWords({ valid, events, erased, head, brokenAt, checkpoints }: ChainReport): string {
  const gone = erased > 0 ? `, ${counted(erased)} erased` : ''
  if (valid) {
    const signed = `${many(checkpoints.count, 'checkpoint')} up to event ${counted(checkpoints.signedUpTo)}`
    return `The history holds: ${many(events, 'event')}${gone}, ${signed}, head ${head}`
  }
  const { brokenAt: number, eventSeq, fault } = checkpoints
  const where = brokenAt === undefined ? '' : ` at event ${counted(brokenAt)}`
  const which =
    number === undefined ? '' : `; checkpoint ${number} over event ${eventSeq ?? '?'}: ${fault ?? '?'}`
  return `The history does not hold${where}${which}`
}
