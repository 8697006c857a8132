// A claim on five outlets that repeat one wire report, each with its text on the desk; all over REST.
import type { Send } from './desk-queue.ts'

export const outlets = ['Herald', 'Courier', 'Radio', 'Post', 'Mail']

const sentence = 'The ministry approved the sale of the processors on Tuesday, an official said.'

/** Each in its own words but for that sentence, so that only the credit line tells of the agency. */
export const storyOf = (outlet: string) =>
  [
    `WASHINGTON (Reuters) - ${sentence}`,
    ...Array.from({ length: 30 }, (_, at) => `What the ${outlet} adds as its item ${at} on the day.`),
  ].join('\n\n')

export interface Wired {
  claimId: string
  sourceIds: string[]
}

export async function tellWire(send: Send, run: number): Promise<Wired> {
  const { id: claimId } = await send('POST', '/claims', {
    text: `The ministry approved the sale of processors, telling ${run}.`,
    kinds: ['event'],
  })
  const sourceIds: string[] = []
  for (const outlet of outlets) {
    const { id } = await send('POST', '/sources', {
      title: `Sale approved, says the ${outlet}`,
      publisher: outlet,
      publishedOn: '2026-01-14',
    })
    await send('POST', `/sources/${id}/captures`, { text: storyOf(outlet) })
    await send('POST', `/claims/${claimId}/evidence`, {
      sourceId: id,
      stance: 'supports',
      excerpt: 'approved the sale of the processors',
    })
    sourceIds.push(id)
  }
  return { claimId, sourceIds }
}
