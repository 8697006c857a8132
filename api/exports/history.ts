// The whole history on its way out, as whoever asks may see it.
import type { Ctx } from '../context.ts'
import { chainStart } from '../history/chain.ts'
import { pagesOfEvents } from '../history/integrity.ts'
import { presentEvents } from '../history/service.ts'
import { ndjsonLayout } from './layout.ts'
import type { HistoryExportQuery } from './schema.ts'
import { streamOf, withManifest } from './stream.ts'

export function exportHistory(ctx: Ctx, { manifest }: HistoryExportQuery) {
  const events = new ExportedEvents(ctx)
  if (!manifest) return streamOf(lines(events.pages()))
  const about = { holds: 'history', query: {} } as const
  return streamOf(withManifest(ctx, events.pages(), ndjsonLayout, about, () => events.last))
}

/** The pages, and the event they ended with: more may have happened by the time the manifest is written. */
class ExportedEvents {
  last = { seq: 0, head: chainStart }
  readonly #ctx: Ctx

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  async *pages(): AsyncGenerator<string[], void> {
    for await (const rows of pagesOfEvents(this.#ctx.store.read, 0)) {
      const last = rows.at(-1)
      if (last) this.last = { seq: last.seq, head: last.hash }
      yield (await presentEvents(this.#ctx, rows)).map((event) => JSON.stringify(event))
    }
  }
}

async function* lines(pages: AsyncGenerator<string[], void>): AsyncGenerator<string, void> {
  for await (const events of pages) yield events.map((event) => `${event}\n`).join('')
}
