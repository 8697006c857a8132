// Has questions about many decisions answered by a thread, so that nobody else waits while years are read.
import { FileThreads } from '../thread.ts'
import type { Asked, Figures } from './read.ts'

const threads = new FileThreads<Asked, Figures>({
  beside: import.meta.url,
  name: './read-thread',
  resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  idleMs: 60_000,
})

/** @param path  of the database file */
export function readBeside(path: string, asked: Asked): Promise<Figures> {
  return threads.of(path).ask(asked)
}
