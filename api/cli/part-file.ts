// The file an export grows in until it is whole: beside it stands what was asked for, so that another run can go on.
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { usageFault } from './endings.ts'
import { Records } from './records.ts'

/** What one part belongs to. Another question must not go on where this one stopped. */
export interface Asked {
  address: string
  /** The desk's clock when it was asked first; null until it answered. */
  askedAt: string | null
}

export class PartFile {
  readonly #path: string
  readonly #handle: FileHandle

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  /** Opens it where it ends, cut after its last whole record; `records` has seen what stands in it. */
  static async goOn(
    output: string,
    asked: Asked,
    format: 'ndjson' | 'csv',
  ): Promise<{ file: PartFile; records: Records; asked: Asked }> {
    const path = `${output}.part`
    const before = await readAsked(path)
    const records = new Records(format)
    if (before && before.address !== asked.address) {
      throw usageFault(`${path} holds the beginning of another export. Remove it, or take another --output.`)
    }
    if (before) {
      let whole = 0
      for await (const chunk of createReadStream(path)) whole += records.push(chunk).length
      records.goOn()
      await truncate(path, whole)
    }
    const file = new PartFile(path, await opened(path, before ? 'a' : 'w'))
    if (!before) await file.note(asked)
    return { file, records, asked: before ?? asked }
  }

  static async anew(output: string): Promise<PartFile> {
    const path = `${output}.part`
    return new PartFile(path, await opened(path, 'w'))
  }

  async note(asked: Asked): Promise<void> {
    await writeFile(askedPath(this.#path), JSON.stringify(asked))
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.writeFile(bytes)
  }

  /** Throws away what it holds: a document cannot go on in its middle. */
  async empty(): Promise<void> {
    await this.#handle.truncate(0)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }

  async discard(): Promise<void> {
    await this.#handle.close()
    await rm(this.#path, { force: true })
  }

  /** Gives it its name. */
  async finish(output: string): Promise<void> {
    await this.#handle.sync()
    await this.#handle.close()
    await rename(this.#path, output)
    await rm(askedPath(this.#path), { force: true })
  }
}

const askedPath = (path: string) => `${path}.json`

async function readAsked(path: string): Promise<Asked | undefined> {
  try {
    const [text] = await Promise.all([readFile(askedPath(path), 'utf8'), open(path).then((at) => at.close())])
    return JSON.parse(text) as Asked
  } catch {
    return undefined
  }
}

/** `a` writes at the end whatever was cut off meanwhile. */
async function opened(path: string, flags: 'a' | 'w'): Promise<FileHandle> {
  if (flags === 'w') await rm(path, { force: true })
  return open(path, 'a').catch((error: Error) => {
    throw usageFault(`Cannot write ${path}: ${error.message}`)
  })
}
