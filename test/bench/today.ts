// Measures today and insights over HTTP on a desk of a year, and what others feel meanwhile; `npm run bench:today -- DIR CLAIMS`.
import type { AddressInfo } from 'node:net'
import { openStore } from '../../db/store.ts'
import type { Role } from '../../db/vocabulary.ts'
import { keyOf } from '../support/people.ts'
import { serverOver } from './export-desk.ts'
import { yearOf } from './today-desk.ts'

const [folder = '.', given = '10000'] = process.argv.slice(2)
const claims = Number(given)
const times = 60

const path = await yearOf(claims, folder, new Date())
const store = await openStore(`file:${path}`)
const server = serverOver(store)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`

async function ask(address: string, role: Role): Promise<number> {
  const began = performance.now()
  const answer = await fetch(origin + address, { headers: { authorization: `Bearer ${keyOf(role)}` } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`)
  return performance.now() - began
}

const rank = (all: readonly number[], part: number) =>
  [...all].sort((one, other) => one - other)[Math.ceil(all.length * part) - 1] ?? Number.NaN
const told = (all: readonly number[]) =>
  `median ${rank(all, 0.5).toFixed(1)} ms · 95 % ${rank(all, 0.95).toFixed(1)} ms · most ${Math.max(...all).toFixed(1)} ms`

async function repeat(address: (at: number) => string, role: Role, many = times): Promise<number[]> {
  const all: number[] = []
  for (let at = 0; at < many; at++) all.push(await ask(address(at), role))
  return all
}

/** How long others wait for the smallest answer while something is read. */
async function meanwhile(work: Promise<unknown>): Promise<number[]> {
  let isOver = false
  void work.finally(() => {
    isOver = true
  })
  const all: number[] = []
  while (!isOver) {
    all.push(await ask('/me', 'reader'))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return all
}

await repeat(() => '/today', 'admin', 5)
console.log(`${claims} claims, today for an administrator: ${told(await repeat(() => '/today', 'admin'))}`)
console.log(`today for a reviewer: ${told(await repeat(() => '/today', 'reviewer'))}`)
console.log(
  `a list, for comparison: ${told(await repeat(() => '/claims?total=true&facets=status', 'reader', 20))}`,
)
// Each question is another one, so that none is given again.
const from = (at: number) => new Date(Date.now() - (340 + at) * 86_400_000).toISOString().slice(0, 10)
await ask('/insights', 'admin')
const year = (at: number) => `/insights?by=week&from=${from(0)}&topic=topic%20${at}`
console.log(`insights of a year by topic: ${told(await repeat(year, 'admin', 20))}`)
const whole: number[] = []
for (let at = 0; at < 6; at++) whole.push(await ask(`/insights?by=week&from=${from(at * 7)}`, 'admin'))
console.log(`insights of a year, nothing kept: ${told(whole)}`)
console.log(`the same again: ${told(await repeat(() => `/insights?by=week&from=${from(0)}`, 'admin', 20))}`)
const others = await meanwhile(ask(`/insights?by=week&from=${from(70)}`, 'admin'))
console.log(`others meanwhile (${others.length}): ${told(others)}`)
server.close()
await store.close()
