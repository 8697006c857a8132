// `npm run cli -- COMMAND`: the command line over the REST API. Ctrl-C ends at the next good place, twice at once.
import { endings } from './endings.ts'
import { run } from './program.ts'

const interruption = new AbortController()

function interrupt(): void {
  if (interruption.signal.aborted) process.exit(endings.interrupted)
  interruption.abort()
}
process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)
// Whoever reads it has read enough: `claimdesk export | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? endings.ok : endings.failed)
})

const { stdin, stdout, stderr } = process
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, stopping: interruption.signal })
// Standard input that nobody reads any more would keep the process alive.
stdin.destroy()
