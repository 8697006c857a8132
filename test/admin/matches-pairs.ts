// Pairs of claims for the tests of the matches page: a refuted claim that is repeated, and pairs of every kind.
import type { Newsroom } from './newsroom.ts'

type Send = Newsroom['send']

export const refutedText = 'The Kestrel vaccine contains microchips that track people.'
/** The same in other words. */
export const repeated = 'Tracking microchips are hidden in the Kestrel vaccine to follow people.'

const article = (title: string, quote: string) => ({
  title,
  publisher: 'Town Herald',
  publishedOn: '2026-01-12',
  text: `It was said on Monday. ${quote} Nobody asked why.`,
})

/** A claim found false, with the article that made it. */
export async function refute(send: Send, text = refutedText): Promise<string> {
  const { id } = await send('POST', '/claims', {
    text,
    article: article('Fears about the vaccine', text),
    quote: text,
    sources: [
      {
        title: 'What is in the Kestrel vaccine',
        stance: 'refutes',
        level: 'primary',
        excerpt: 'No electronics.',
      },
    ],
  })
  const review = { verdict: 'refuted', rationale: 'The list of contents names none.', asOf: '2026-01-15' }
  await send('POST', `/claims/${id}/reviews`, review)
  return id
}

const towns = ['Quillmoor', 'Tessin', 'Skerry', 'Balfour', 'Norland', 'Lakeside', 'Marlow', 'Cassel']

/** Pairs that wait: in the same words from two articles, and some that differ in a number. @returns how many */
export async function fillPairs(send: Send, count: number): Promise<number> {
  for (const [at, town] of towns.slice(0, count).entries()) {
    const text = `The ${town} ferry carried ${at + 3} thousand riders in 2024.`
    const other = at % 3 === 2 ? text.replace('thousand', 'million') : text
    await send('POST', '/claims', { text, article: article(`Ferries of ${town}`, text), quote: text })
    await send('POST', '/claims', { text: other, article: article(`${town} by boat`, other), quote: other })
  }
  return (await send('GET', '/matches?total=true')).total
}
