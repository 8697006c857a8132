// An export that is one document: what breaks off begins anew, and the file has its name only when it is whole.
import { Ending, endings } from './endings.ts'
import type { Asking, Taken, Tools } from './export.ts'
import { sized, writing } from './io.ts'
import { PartFile } from './part-file.ts'

const mostAttempts = 3

export async function exportWhole({ path, query, output }: Asking, tools: Tools): Promise<Taken> {
  const { client, io, voice } = tools
  const file = output === undefined ? undefined : await PartFile.anew(output)
  const bar = voice.bar('{size}')
  let bytes = 0

  async function readAll(): Promise<boolean> {
    const response = await client.open(path, { query, signal: io.stopping })
    try {
      for await (const chunk of response.body ?? []) {
        await (file ? file.write(chunk) : writing(io.stdout, chunk))
        bytes += chunk.length
        bar.show(bytes, bytes, { size: sized(bytes) })
      }
      return true
    } catch (error) {
      if (io.stopping.aborted || !(error instanceof TypeError)) throw error
      return false
    }
  }

  try {
    for (let attempt = 1; !(await readAll()); attempt++) {
      // What was written to standard output cannot be taken back.
      if (!file || attempt === mostAttempts) throw new Ending(endings.unreachable, 'The export broke off.')
      voice.note('It broke off; beginning anew.')
      await file.empty()
      bytes = 0
    }
    await file?.finish(output ?? '')
  } catch (error) {
    await file?.discard()
    throw io.stopping.aborted ? new Ending(endings.interrupted, 'Interrupted.') : error
  } finally {
    bar.end()
  }
  return { askedAt: client.answeredAt ?? null }
}
