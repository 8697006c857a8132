// Claims nobody made, all different, the same in every run.
import { makers, randomFrom } from './invented-sentences.ts'

export interface InventedClaim {
  text: string
  kinds: string[]
  topics: string[]
  speaker: string
  language: string
  externalId: string
}

const kinds = ['number', 'event', 'state', 'comparison']
const topics = ['rivers', 'schools', 'budgets', 'harbours', 'health', 'roads', 'housing', 'courts']
const speakers = ['Mayor Ito', 'Ben Okafor', 'Minister Lindqvist', 'Ana Marsh', 'Dr Rao']

export const claimsFor = (count: number): InventedClaim[] => [...claimsInTurn(count)]

/** The same, one after the other, for those who need very many. */
export function* claimsInTurn(count: number): Generator<InventedClaim, void> {
  const random = randomFrom(2026)
  const draw = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const number = () => Math.floor(random() * 900) + 10
  for (let n = 0; n < count; n++) {
    yield {
      text: `${draw(makers)(draw, number)} So says line ${n}.`,
      kinds: [draw(kinds)],
      topics: [...new Set([draw(topics), draw(topics)])],
      speaker: draw(speakers),
      language: 'en',
      externalId: `line-${n}`,
    }
  }
}
