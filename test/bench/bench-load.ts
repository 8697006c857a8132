// Puts a server under load for a while, and says what it answered and what that took.
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { type Asked, type BenchedAct, headers } from './bench-acts.ts'

export interface Target {
  url: string
  pid: number
  /** Requests of this act it has had: none is sent twice. */
  asked: Map<string, number>
}

export interface Load {
  perSecond: number
  p50: number
  p95: number
  p99: number
  /** Microseconds of the processor the server took for each request. */
  cpu: number
  /** Megabytes the server holds at the end. */
  memory: number
  /** Answers that were none of success, and requests that got none. */
  refused: number
}

/** Milliseconds of the processor a process has used: what others do beside it does not lengthen them. */
export function cpuOf(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = rest.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

export async function loadOn(target: Target, act: BenchedAct, seconds: number): Promise<Load> {
  const { connections = 32, amount, ask } = act
  const times: number[] = []
  let [answered, refused] = [0, 0]
  const usedBefore = cpuOf(target.pid)
  const startedAt = performance.now()
  let endedAt = startedAt
  // A copy: autocannon writes the length of a body into what it is given, and a question without one would take it over.
  const send = ({ method, path, body }: Asked) => ({
    ...{ method, path: `/api/v1${path}`, headers: { ...headers } },
    ...(body && { body: JSON.stringify(body) }),
  })
  const next = () => {
    const n = target.asked.get(act.name) ?? 0
    target.asked.set(act.name, n + 1)
    return send(ask(n))
  }
  const options = {
    url: target.url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    timeout: 60,
    requests: [{ ...send(ask(0)), setupRequest: (given: object) => ({ ...given, ...next() }) }],
  }
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
    instance.on('response', (_client, status, _bytes, ms) => {
      times.push(ms)
      endedAt = performance.now()
      if (status >= 200 && status < 300) answered += 1
      else refused += 1
    })
  })
  times.sort((a, b) => a - b)
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return {
    perSecond: answered === 0 ? 0 : (answered / (endedAt - startedAt)) * 1000,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    cpu: ((cpuOf(target.pid) - usedBefore) * 1000) / Math.max(1, times.length),
    memory: memoryOf(target.pid),
    refused: refused + errors + timeouts,
  }
}

/** The one in the middle of several, by what each holds of each. */
export function median(loads: readonly Load[]): Load {
  const middle = (of: (load: Load) => number) =>
    loads.map(of).toSorted((a, b) => a - b)[loads.length >> 1] ?? 0
  return {
    perSecond: middle((load) => load.perSecond),
    p50: middle((load) => load.p50),
    p95: middle((load) => load.p95),
    p99: middle((load) => load.p99),
    cpu: middle((load) => load.cpu),
    memory: Math.max(...loads.map((load) => load.memory)),
    refused: loads.reduce((sum, load) => sum + load.refused, 0),
  }
}
