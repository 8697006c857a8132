// An export of whole records, line by line or as a table: what breaks off goes on after the last claim that came.
import { Ending, endings } from './endings.ts'
import type { Asking, Taken, Tools } from './export.ts'
import { counted, many, sized, writing } from './io.ts'
import { type Asked, PartFile } from './part-file.ts'
import { Records } from './records.ts'

const mostFruitless = 5

export async function exportRecords(
  { path, query, output }: Asking,
  format: 'ndjson' | 'csv',
  { client, io, voice }: Tools,
): Promise<Taken> {
  let asked: Asked = { address: `${client.origin}${path}?${JSON.stringify(query)}`, askedAt: null }
  let records = new Records(format)
  let file: PartFile | undefined
  if (output !== undefined) ({ file, records, asked } = await PartFile.goOn(output, asked, format))
  const before = records.count
  if (before > 0) voice.note(`Going on after ${many(before, 'claim')} that came before.`)
  const bar = voice.bar('{rows} · {size} · {rate}/s')
  const began = Date.now()
  let bytes = 0

  function show(): void {
    const seconds = Math.max(0.1, (Date.now() - began) / 1000)
    const rate = counted(Math.round((records.count - before) / seconds))
    bar.show(records.count, records.count, { rows: many(records.count, 'claim'), size: sized(bytes), rate })
  }

  /** Asks for what is missing. @returns whether it came to its end */
  async function readOn(): Promise<boolean> {
    const limit = typeof query.limit === 'number' ? query.limit - records.count : undefined
    if (limit === 0) return true
    const after = { cursor: records.lastId, limit }
    const response = await client.open(path, { query: { ...query, ...after }, signal: io.stopping })
    asked = { ...asked, askedAt: asked.askedAt ?? client.answeredAt ?? null }
    await file?.note(asked)
    try {
      for await (const chunk of response.body ?? []) {
        const whole = records.push(chunk)
        await (file ? file.write(whole) : writing(io.stdout, whole))
        bytes += whole.length
        show()
      }
      return records.isWhole
    } catch (error) {
      // What fetch says of a connection that broke; what the disk says is none of that.
      if (io.stopping.aborted || !(error instanceof TypeError)) throw error
      return false
    } finally {
      records.goOn()
    }
  }

  try {
    let fruitless = 0
    for (let at = records.count; !(await readOn()); at = records.count) {
      fruitless = records.count > at ? 0 : fruitless + 1
      if (fruitless === mostFruitless) throw new Ending(endings.unreachable, 'It breaks off again and again.')
      voice.note(`It broke off after ${many(records.count, 'claim')}; going on.`)
    }
    await file?.finish(output ?? '')
  } catch (error) {
    await file?.close()
    if (file && records.count > 0) {
      voice.note(`${output}.part holds ${many(records.count, 'claim')}; the same command goes on from there.`)
    }
    throw io.stopping.aborted ? new Ending(endings.interrupted, 'Interrupted.') : error
  } finally {
    bar.end()
  }
  return { claims: records.count, resumedAfter: before, askedAt: asked.askedAt }
}
