// How the pace of a single request grows with the desk: one at a time, each act by itself, asked of the desk alone.
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Asked, actsOn, type BenchedAct, headers } from './bench-acts.ts'

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
const [warming, times] = [20, 100]

export async function pacesOf(url: string, claims: number): Promise<Pace[]> {
  const acts = [...actsOn(claims).filter(({ name }) => flat.includes(name)), ...others]
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const paces: Pace[] = []
  for (const { name, ask } of acts) {
    const took: number[] = []
    for (let n = 0; n < warming + times; n++) {
      const startedAt = performance.now()
      await answered(url, ask(n), agent)
      if (n >= warming) took.push(performance.now() - startedAt)
    }
    took.sort((a, b) => a - b)
    const p95 = took[Math.floor(took.length * 0.95)] ?? 0
    paces.push({ name, p95 })
    console.log(`${name}, one at a time: p95 ${p95.toFixed(1)} ms`)
  }
  agent.destroy()
  return paces
}

function answered(url: string, { method, path, body }: Asked, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1${path}`, { method, headers, agent }, async (answer) => {
      const isGood = (answer.statusCode ?? 500) < 300
      const said = await text(answer)
      if (isGood) resolve()
      else
        reject(new Error(`${path} answered ${answer.statusCode} ${JSON.stringify(answer.headers)} ${said}`))
    })
    asked.on('error', reject)
    asked.end(body && JSON.stringify(body))
  })
}
