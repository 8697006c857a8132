// How the pace of a single request grows with the desk: one at a time, each act by itself, asked of the desk alone.
import { actsOn, type BenchedAct } from './bench-acts.ts'
import { loadOn, type Target } from './bench-load.ts'

export interface Pace {
  name: string
  /** Milliseconds. */
  p95: number
}

/** What must not grow: the larger desk may take this many times as long. */
export const wantedGrowth = 2

const flat = ['get', 'list', 'filtered list', 'search', 'match', 'desk-next']
const others: readonly BenchedAct[] = [
  { name: 'search of a word in most claims', ask: () => ({ method: 'GET', path: '/claims?q=says' }) },
  { name: 'search of a rare word', ask: (n) => ({ method: 'GET', path: `/claims?q=${70 + n}` }) },
  { name: 'dashboard', ask: () => ({ method: 'GET', path: '/today' }) },
]
const [warming, times] = [50, 200]

export async function pacesOf(desk: Target, claims: number): Promise<Pace[]> {
  const acts = [...actsOn(claims).filter(({ name }) => flat.includes(name)), ...others]
  const paces: Pace[] = []
  for (const { name, ask } of acts) {
    const alone = { name: `${name}, alone`, ask, connections: 1 }
    await loadOn(desk, { ...alone, amount: warming }, 0)
    const { p95 } = await loadOn(desk, { ...alone, amount: times }, 0)
    paces.push({ name, p95 })
    console.log(`${name}, one at a time: p95 ${p95.toFixed(1)} ms`)
  }
  return paces
}
