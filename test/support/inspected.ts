// The heap of a running server, by the inspector it was started with: collected, measured, written to a file.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { WebSocket } from 'undici'
import type { RunningServer } from './server.ts'
import { freePort } from './sqld.ts'

/** What the server has to be started with. */
export const inspectable = async () => ({ NODE_OPTIONS: `--inspect=127.0.0.1:${await freePort()}` })

interface Message {
  id?: number
  method?: string
  params?: { chunk?: string }
  result?: { usedSize?: number }
  error?: { message: string }
}

type Answer = NonNullable<Message['result']>

/** Sends commands of the Chrome DevTools Protocol, one after another. @returns the answer to the last */
async function tell(
  { output }: Pick<RunningServer, 'output'>,
  commands: readonly string[],
  heard: (message: Message) => void = () => {},
): Promise<Answer> {
  const [address = ''] = /ws:\S+/.exec(output()) ?? []
  const inspector = new WebSocket(address)
  try {
    await once(inspector as never, 'open')
    let answer: Answer = {}
    for (const [id, method] of commands.entries()) {
      answer = await new Promise((resolve, reject) => {
        inspector.onclose = () => reject(new Error(`the server went away during ${method}`))
        inspector.onmessage = ({ data }) => {
          const message = JSON.parse(String(data)) as Message
          if (message.id !== id) return heard(message)
          if (message.error) reject(new Error(message.error.message))
          else resolve(message.result ?? {})
        }
        inspector.send(JSON.stringify({ id, method }))
      })
    }
    return answer
  } finally {
    inspector.onclose = null
    inspector.close()
  }
}

/** Bytes of objects that are still held after all garbage is collected. */
export async function heapHeldBy(server: Pick<RunningServer, 'output'>): Promise<number> {
  const { usedSize = Number.NaN } = await tell(server, [
    'HeapProfiler.collectGarbage',
    'HeapProfiler.collectGarbage',
    'Runtime.getHeapUsage',
  ])
  return usedSize
}

/** Writes a `.heapsnapshot`, which browsers open and `heapGrowth` compares. */
export async function writeHeapOf(server: Pick<RunningServer, 'output'>, path: string): Promise<void> {
  const file = createWriteStream(path)
  await tell(server, ['HeapProfiler.collectGarbage', 'HeapProfiler.takeHeapSnapshot'], ({ params }) => {
    if (params?.chunk !== undefined) file.write(params.chunk)
  })
  file.end()
  await once(file, 'close')
}
