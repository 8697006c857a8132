// Loaded into a process before its program: its clock goes wrong by as many milliseconds as a file says.
import { readFileSync } from 'node:fs'

const RealDate = Date
const file = process.env.CLOCK_FILE
let shift = 0
let readAt = -Infinity

function now() {
  if (performance.now() - readAt > 20) {
    shift = Number(readFileSync(file, 'utf8'))
    readAt = performance.now()
  }
  return RealDate.now() + shift
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
