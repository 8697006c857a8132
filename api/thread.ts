// Starts a thread of the desk from a file of its own, compiled or not.
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Compiled, the entry is started as it is; from its sources, by what reads TypeScript in development and tests.
 * @param beside  the address of the file that asks
 * @param name  of the entry, without its ending
 */
export function startThread(beside: string, name: string, options: WorkerOptions): Worker {
  if (!beside.endsWith('.ts')) return new Worker(new URL(`${name}.js`, beside), options)
  const [reader, entry] = ['tsx/esm/api', new URL(`${name}.ts`, beside).href].map((each) =>
    JSON.stringify(each),
  )
  const code = `import(${reader}).then(({ register }) => { register(); return import(${entry}) })`
  return new Worker(code, { ...options, eval: true, execArgv: [] })
}
