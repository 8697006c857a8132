// The commands, their options and their help; what each does stands in a file of its own.
import { readFile } from 'node:fs/promises'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { claimKinds, stances, verdicts } from '../../db/vocabulary.ts'
import { readClientEnv } from '../env.ts'
import { version } from '../package.ts'
import { Client } from './client.ts'
import { type Code, Ending, endings, usageFault } from './endings.ts'
import { type ExportOptions, exportClaims, exportFormats } from './export.ts'
import { type ImportOptions, importFile, importTypes } from './import.ts'
import { type Io, type Voice, voiceOf } from './io.ts'
import { type MatchOptions, match } from './match.ts'
import { type SubmitOptions, submit } from './submit.ts'
import { verify } from './verify.ts'

interface GlobalOptions {
  url?: string
  keyFile?: string
  json?: true
  quiet?: true
}

const codes = `
Ends with 0 when all is well, 1 when something is amiss (rows refused, a check that does not hold), 2 for a command line
or a file that is wrong, 3 when the desk cannot be reached, 4 when the key does not allow it, 5 when the desk failed,
130 when interrupted. Answers go to standard output, words about how it goes to standard error.`

/** Runs a command line (without the program's name). @returns the code to end with */
export async function run(given: readonly string[], io: Io): Promise<Code> {
  let code: Code = endings.ok
  const program = new Command('claimdesk')
    .description('Speaks with a Claimdesk over its REST API.')
    .version(version)
    .addOption(new Option('--url <address>', 'the desk (CLAIMDESK_URL, else http://127.0.0.1:8787)'))
    .addOption(new Option('--key-file <path>', 'a file that holds the API key (else CLAIMDESK_API_KEY)'))
    .option('--json', 'answer with one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', codes)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })

  const global = () => program.opts<GlobalOptions>()
  const voice = (): Voice => voiceOf(io, global())
  const client = () => clientFor(global(), io, voice())
  const tools = async () => ({ client: await client(), io, voice: voice() })
  const command = (words: string, description: string) =>
    program.command(words).description(description).configureHelp({ showGlobalOptions: true })

  addSubmit(command).action(async (text: string | undefined, options: SubmitOptions) => {
    code = await submit(text, options, await tools())
  })
  addMatch(command).action(async (text: string | undefined, options: MatchOptions) => {
    code = await match(text, options, await tools())
  })
  addImport(command).action(async (path: string | undefined, options: ImportOptions) => {
    code = await importFile(path, options, await tools())
  })
  addExport(command).action(async (options: ExportOptions) => {
    code = await exportClaims(options, await tools())
  })
  command(
    'verify',
    'check the history of the desk or, without any desk, files: exports with a manifest, histories, checkpoints',
  )
    .argument('[files...]')
    .option('--key <path>', 'the public key of the desk (PEM, or the answer of /history/key)', collect)
    .action(async (files: string[], { key = [] }: { key?: string[] }) => {
      code = await verify(files, key, client, voice())
    })

  try {
    await program.parseAsync(given, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? endings.ok : endings.usage
    if (!(error instanceof Ending)) throw error
    io.stderr.write(`${error.message}\n`)
    return error.code
  }
}

type MakeCommand = (words: string, description: string) => Command

function addSubmit(command: MakeCommand): Command {
  return command('submit', 'submit one claim, or many from a file or standard input (JSON or NDJSON)')
    .argument('[text]', 'the claim, restated so that it stands alone')
    .option('--quote <words>', 'the exact words of the article')
    .option('--headline <words>', 'short, for lists')
    .addOption(
      new Option('--kind <kind>', 'may be repeated').choices(claimKinds).argParser(oneOf(claimKinds)),
    )
    .option('--speaker <name>', 'whose statement it is')
    .option('--claimed-on <date>', '2025, 2025-07 or 2025-07-14')
    .option('--topic <topic>', 'may be repeated', collect)
    .option('--article-id <id>', 'an article on the desk')
    .option('--article-title <title>', 'of an article that is new to the desk, or known by its address')
    .option('--article-url <address>', 'of the article')
    .option('--article-text <path>', 'a file that holds its text')
    .option('--source <address>', 'where evidence is; may be repeated', collect)
    .addOption(new Option('--stance <stance>', 'what the sources say').choices(stances))
    .option('--external-id <id>', 'your own id for it')
    .option('--file <path>', 'many claims; - for standard input')
    .option('--from <row>', 'begin with this row of the file', wholeNumber, 1)
    .addOption(
      new Option('--on-duplicate <what>', 'what becomes of a claim the desk has already').choices([
        'refuse',
        'appearance',
        'create',
      ]),
    )
}

function addMatch(command: MakeCommand): Command {
  return command('match', 'find the claims a text repeats, with their verdicts')
    .argument('[text]', 'a claim, a sentence, a post; read from standard input unless given')
    .option('--limit <number>', 'how many at most', wholeNumber)
    .option('--min-score <score>', 'from 0 to 1', share)
    .addOption(new Option('--verdict <verdict>', 'may be repeated').argParser(oneOf(verdicts)))
    .option('--language <tag>', 'of the text, such as en')
}

function addImport(command: MakeCommand): Command {
  return command('import', 'import a file as a job of the desk, and watch it to its end')
    .argument('[file]')
    .addOption(
      new Option('--format <format>', 'by the name of the file unless said').choices(
        Object.keys(importTypes),
      ),
    )
    .option('--mapping <json>', 'which column of a table holds what: {"Statement": "text"}')
    .option('--dry-run', 'say what would become of the rows, and store nothing')
    .option('--no-wait', 'come back when the desk has the file, with the id of the job')
    .option('--job <id>', 'watch a job that runs already')
}

function addExport(command: MakeCommand): Command {
  return command('export', 'take decided claims away')
    .addOption(
      new Option('--format <format>', 'by the name of the file unless said, else ndjson').choices(
        Object.keys(exportFormats),
      ),
    )
    .option('--output <path>', 'a file; ndjson and csv go on where an earlier run stopped')
    .addOption(
      new Option('--verdict <verdict>', 'may be repeated; verified unless said').argParser(
        oneOf([...verdicts, 'any']),
      ),
    )
    .option('--filter <name=value>', 'any filter of GET /claims; may be repeated', filter)
    .option('--changed-since <instant>', 'only what changed since then, and what left', instant)
    .option('--limit <number>', 'how many at most', wholeNumber)
    .option('--manifest', 'end in a signed manifest that verify checks')
}

async function clientFor({ url, keyFile }: GlobalOptions, io: Io, { note }: Voice): Promise<Client> {
  const env = environment(io, url)
  const key = keyFile === undefined ? env.CLAIMDESK_API_KEY : await keyIn(keyFile)
  return new Client({ url: env.CLAIMDESK_URL, key, stopping: io.stopping, note })
}

function environment({ env }: Io, url: string | undefined) {
  try {
    return readClientEnv(url === undefined ? {} : { CLAIMDESK_URL: url }, env)
  } catch (error) {
    throw usageFault((error as Error).message)
  }
}

async function keyIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw usageFault(`There is no file ${path}.`)
  })
  const [key] = text.trim().split(/\s/)
  if (!key) throw usageFault(`${path} holds no key.`)
  return key
}

const collect = (value: string, before: string[] = []) => [...before, value]

const oneOf =
  (words: readonly string[]) =>
  (value: string, before: string[] = []) => {
    if (!words.includes(value)) throw new InvalidArgumentError(`It is one of ${words.join(', ')}.`)
    return [...before, value]
  }

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError('It takes a whole number from 1.')
  return Number(value)
}

function share(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It takes a number from 0 to 1.')
  return number
}

function instant(value: string): string {
  const at = new Date(value)
  if (Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('It takes an instant such as 2026-01-20T12:00:00Z.')
  return at.toISOString()
}

function filter(value: string, before: Record<string, string[]> = {}): Record<string, string[]> {
  const [, name, words] = /^([A-Za-z]+)=(.*)$/s.exec(value) ?? []
  if (name === undefined || words === undefined)
    throw new InvalidArgumentError('It takes name=value, such as topic=health.')
  return { ...before, [name]: [...(before[name] ?? []), words] }
}
