// An export as a stream of bytes, with a manifest of its lines when one is asked for.
import { desc, gt } from 'drizzle-orm'
import { events } from '../../db/schema.ts'
import type { Ctx } from '../context.ts'
import { chainStart } from '../history/chain.ts'
import { requireSigner } from '../history/signer.ts'
import type { Layout } from './layout.ts'
import { type ManifestStatement, manifestJson, Tally } from './manifest.ts'

/**
 * Text as UTF-8, and bytes as they are. The next piece is made only when the reader has taken the one before; the first is
 * made before anything is answered, so that what fails there is told by a problem and not by a file that breaks off.
 */
export async function streamOf(
  pieces: AsyncGenerator<string | Uint8Array<ArrayBuffer>, void>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const encoder = new TextEncoder()
  let first: IteratorResult<string | Uint8Array<ArrayBuffer>, void> | undefined = await pieces.next()
  let bytes = nothing
  return new ReadableStream({
    async pull(controller) {
      while (bytes.length === 0) {
        const { value, done } = first ?? (await pieces.next())
        first = undefined
        if (done) return controller.close()
        bytes = typeof value === 'string' ? encoder.encode(value) : value
      }
      controller.enqueue(bytes.subarray(0, sentAtOnce))
      bytes = bytes.subarray(sentAtOnce)
    },
    async cancel() {
      await pieces.return()
    },
  })
}

/** Sent bytes are freed by the collection of small garbage; in large pieces many would lie until there is enough of that. */
const sentAtOnce = 16 * 1024
const nothing = new Uint8Array(0)

type Chain = ManifestStatement['chain']

/** Pages of rows as JSON, one row a line, ending in a manifest of what was written. */
export async function* withManifest(
  ctx: Ctx,
  pages: AsyncIterable<readonly string[]>,
  layout: Layout,
  about: Pick<ManifestStatement, 'holds' | 'query'>,
  head: () => Chain | Promise<Chain> = () => headOfChain(ctx),
): AsyncGenerator<string, void> {
  const signer = requireSigner(ctx)
  const exportedAt = ctx.now().toISOString()
  const tally = new Tally()
  let begin = layout.begin(exportedAt)
  for await (const rows of pages) {
    let text = begin
    begin = ''
    for (const json of rows) {
      text += layout.row(json, tally.count === 0)
      tally.add(json)
    }
    yield text
  }
  yield begin + layout.beforeManifest
  yield* manifestJson({ ...about, exportedAt, chain: await head() }, tally, signer)
  yield layout.afterManifest
}

async function headOfChain({ store }: Ctx): Promise<Chain> {
  const [last] = await store.read
    .select({ seq: events.seq, head: events.hash })
    .from(events)
    .where(gt(events.seq, 0))
    .orderBy(desc(events.seq))
    .limit(1)
  return last ?? { seq: 0, head: chainStart }
}
