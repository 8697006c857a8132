// The inside of a thread that reads: what it is asked it answers, or says why it cannot.
import { parentPort, workerData } from 'node:worker_threads'
import type { Posted, Told } from './thread.ts'

/** The path of the database file this thread reads. */
export const path = (workerData as { path: string }).path

/**
 * @param answer  to each question; may be called before an earlier one was answered
 * @param handedOver  what of an answer is given away and not copied
 */
export function answerQuestions<Asked, Answer>(
  answer: (asked: Asked) => Promise<Answer>,
  handedOver: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  const port = parentPort
  if (!port) throw new Error('this is the inside of a thread')
  port.on('message', async ({ question, asked }: Posted<Asked>) => {
    const tell = (told: Told<Answer>, over: ArrayBuffer[] = []) => port.postMessage(told, over)
    try {
      const given = await answer(asked)
      tell({ question, answer: given }, handedOver(given))
    } catch (error) {
      tell({ question, ...failureOf(error) })
    }
  })
}

function failureOf(error: unknown): { failure: string; code?: string } {
  if (!(error instanceof Error)) return { failure: String(error) }
  const cause = error.cause instanceof Error ? error.cause : error
  const { code } = cause as { code?: unknown }
  return { failure: error.stack ?? error.message, ...(typeof code === 'string' && { code }) }
}
