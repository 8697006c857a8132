// Exports read by a thread of their own, so that neither other requests nor the memory of the desk feel how long they are.
import { FileThreads } from '../thread.ts'
import type { Asked, Page } from './scan-thread.ts'
import type { Place, Wanted } from './write.ts'

const threads = new FileThreads<Asked, Page>({
  beside: import.meta.url,
  name: './scan-thread',
  /**
   * The heap of the thread. Little lives longer than a page, and up to this size V8 lets garbage lie for a third of what is
   * in use only; a few claims with very much evidence still fit. With half as much room for what is new, collecting it takes
   * a third of the processor, on threads that others would need.
   */
  resourceLimits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 },
  /** Starting one takes a fifth of a second. */
  idleMs: 10_000,
})
/** Pages of an export that may wait to be sent: as many as are made while the desk answers somebody else. */
const pagesAhead = 4
let scans = 0

/**
 * What is left of an export of this database file, as UTF-8, page by page; the next ones are read while one is on its way.
 * One thread reads for all who ask.
 */
export async function* scanFile(
  path: string,
  wanted: Wanted,
  from: Place,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const thread = threads.of(path)
  const leave = thread.use()
  const scan = ++scans
  thread.tell({ scan, act: 'begin', wanted, from })
  const ask = () => {
    const page = thread.ask({ scan, act: 'next' })
    // Read later, or not at all when the export is broken off.
    page.catch(() => {})
    return page
  }
  try {
    const asked = Array.from({ length: pagesAhead }, ask)
    for (;;) {
      const page = await asked.shift()
      if (!page) return
      asked.push(ask())
      yield page
    }
  } finally {
    thread.tell({ scan, act: 'end' })
    leave()
  }
}
