// Sentences nobody wrote, made to mislead: they differ by one name or number, share lead-ins, and repeat the headlines.

/** Numbers from 0 to 1, the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export type Draw = <T>(from: readonly T[]) => T

const towns = ['Arlow', 'Benby', 'Corrin', 'Delmere', 'Estham', 'Farrow', 'Göllen', 'Hautevoie']
const people = ['Ito', 'Okafor', 'Lindqvist', 'Marsh', 'Peña', 'Quist', 'Rao', 'Šimek']
const things = ['roads', 'schools', 'the harbour', 'two bridges', 'flood walls', 'night buses', 'clinics']
const bodies = ['council', 'harbour board', 'audit office', 'transport agency', 'water company']
const months = ['January', 'March', 'May', 'July', 'September', 'November']
/** Said again and again. */
export const again = [
  'He declined to comment.',
  'That is not true.',
  'The vote was unanimous.',
  'Nobody was hurt.',
]

/** One sentence each, from what is drawn and a number. */
export const makers: readonly ((draw: Draw, number: () => number) => string)[] = [
  (d, n) => `The ${d(bodies)} of ${d(towns)} spent ${n()} million on ${d(things)} in ${2000 + (n() % 26)}.`,
  (d, n) => `According to the report, ${d(towns)} will build ${n()} homes by ${d(months)}.`,
  (d, n) => `According to the report, ${d(towns)} lost ${n()} jobs between ${d(months)} and ${d(months)}.`,
  (d, n) => `“We opened ${n()} ${d(['wards', 'classes', 'shelters'])} in ${d(towns)},” said ${d(people)}.`,
  (d, n) => `${d(people)} told the ${d(bodies)} that ${n()} % of the staff in ${d(towns)} had left.`,
  (d, n) =>
    `In ${d(months)}, ${n()} ferries – more than ever – called at ${d(towns)}, the ${d(bodies)} said.`,
  (d, n) => `The ofﬁce in ${d(towns)} counted ${n()} visitors 🚲 and ${n()} complaints.`,
  (d, n) => `מועצת ${d(towns)} אישרה ${n()} תקציבים בחודש ${d(months)}.`,
  (d) => d(again),
]
export const headline = (d: Draw, n: () => number) => `${d(towns)} spends ${n()} million on ${d(things)}`
