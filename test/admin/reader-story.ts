// An article with claims made from it and the same article edited, for the tests of the reader; all over REST.
import type { Newsroom } from './newsroom.ts'

const lead =
  'The harbour tram has cut the ride to the station by a third, councillor Ingrid Falk said on Monday.'
const cost =
  'It cost 41 million crowns, twice as much as planned, according to the city auditor. The council had approved 20 million in 2021.'
const riders =
  'About 9,400 people ride it on a weekday. Dr. M. Ito of the transport office expects 12,000 by the end of 2027.'
const works =
  'The works began in March 2023 and took two years. Nobody was hurt during them. The tram is the longest in the county.'
const shops = 'Shops on Harbour Street sell more than before, their association says. It is a lovely street.'

export const title = 'A tram to the harbour'
export const story = [lead, cost, riders, works, shops].join('\n\n')

/** The cost changed, a sentence went, and the paragraph of the works moved to the end. */
export const edited = [
  lead,
  cost.replace('41 million crowns', '43 million crowns'),
  riders,
  shops,
  works.replace(' Nobody was hurt during them.', ''),
].join('\n\n')

export interface Told {
  articleId: string
  /** By the words they were made from. */
  claims: Record<keyof typeof quotes, string>
}

export const quotes = {
  ride: 'has cut the ride to the station by a third',
  cost: 'It cost 41 million crowns, twice as much as planned',
  planned: 'twice as much as planned, according to the city auditor',
  hurt: 'Nobody was hurt during them.',
  longest: 'The tram is the longest in the county.',
}

/** The story with five claims, two of which overlap, and two verdicts; another article with every run. */
export async function tellStory(send: Newsroom['send'], run = 0): Promise<Told> {
  const { id: articleId } = await send('POST', '/articles', {
    title: `${title} ${run}`,
    publisher: 'Town Herald',
    publishedOn: '2026-01-12',
    language: 'en',
    text: story,
  })
  const claim = async (quote: string, text: string, more = {}) => {
    const { id } = await send('POST', '/claims', { text, quote, articleId, ...more })
    return id as string
  }
  const claims = {
    ride: await claim(quotes.ride, 'The harbour tram cut the ride to the station by a third.', {
      speaker: 'Ingrid Falk',
    }),
    cost: await claim(quotes.cost, 'The harbour tram cost 41 million crowns.'),
    planned: await claim(quotes.planned, 'The harbour tram cost twice as much as planned.'),
    hurt: await claim(quotes.hurt, 'Nobody was hurt during the works on the harbour tram.'),
    longest: await claim(quotes.longest, 'The harbour tram is the longest in the county.'),
  }
  await judge(send, claims.ride, 'verified')
  await judge(send, claims.longest, 'refuted')
  return { articleId, claims }
}

async function judge(send: Newsroom['send'], claimId: string, verdict: string): Promise<void> {
  await send('POST', `/claims/${claimId}/evidence`, {
    source: { title: `The register on ${claimId}`, level: 'primary' },
    stance: verdict === 'verified' ? 'supports' : 'refutes',
    excerpt: 'As measured in December.',
  })
  await send('POST', `/claims/${claimId}/reviews`, {
    verdict,
    rationale: 'The register says so.',
    summary: 'Measured in December.',
    reading: 'By length of track.',
    asOf: '2026-01-15',
  })
}
