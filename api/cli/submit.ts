// `submit`: one claim from the options, or many from a file or standard input.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Submission, SubmittedClaim } from '../submission/schema.ts'
import type { Client } from './client.ts'
import { type Code, endings, Refusal, usageFault } from './endings.ts'
import type { Io, Voice } from './io.ts'
import { sizeOf } from './size-of.ts'
import { submitRows } from './submit-rows.ts'

export interface SubmitOptions {
  quote?: string
  headline?: string
  kind?: string[]
  speaker?: string
  claimedOn?: string
  topic?: string[]
  articleId?: string
  articleTitle?: string
  articleUrl?: string
  articleText?: string
  source?: string[]
  stance?: string
  externalId?: string
  file?: string
  from: number
  onDuplicate?: string
}

export async function submit(
  text: string | undefined,
  options: SubmitOptions,
  { client, io, voice }: { client: Client; io: Io; voice: Voice },
): Promise<Code> {
  const query = { onDuplicate: options.onDuplicate }
  if (text !== undefined) {
    if (options.file) throw usageFault('Give one claim as text or many by --file, not both.')
    return submitOne(await submissionOf(text, options), query, client, voice)
  }
  const alone = Object.keys(options).filter((name) => !['file', 'from', 'onDuplicate'].includes(name))
  if (alone.length > 0) throw usageFault('The claim itself is missing: give its text first.')
  const { file } = options
  if (!file && io.stdin.isTTY)
    throw usageFault('Give the text of a claim, or claims by --file or standard input.')
  const isFile = file !== undefined && file !== '-'
  const size = isFile ? await sizeOf(file) : undefined
  const chunks = isFile ? createReadStream(file) : io.stdin
  return submitRows({ chunks, size, from: options.from, query }, client, voice, io.stopping)
}

async function submitOne(
  body: Partial<Submission>,
  query: { onDuplicate: string | undefined },
  client: Client,
  voice: Voice,
): Promise<Code> {
  try {
    const claim = await client.json<SubmittedClaim>('/claims', {
      method: 'POST',
      query,
      type: 'application/json',
      body: JSON.stringify(body),
    })
    voice.json({ outcome: 'created', claim })
    voice.tell(`Submitted ${claim.id}  ${client.origin}/admin/claims/${claim.id}/show`)
    for (const { score, claim: like } of claim.similar) {
      const answer = like.verdict ? `, ${like.verdict}` : ''
      voice.tell(`  may repeat ${like.id} (${score.toFixed(2)}${answer}): ${like.text}`)
    }
    return endings.ok
  } catch (error) {
    const known = error instanceof Refusal ? existingOf(error) : undefined
    if (!known) throw error
    voice.json({ outcome: 'known', claim: known })
    voice.tell(`On the desk already: ${known.id}${known.verdict ? ` (${known.verdict})` : ''}`)
    return endings.ok
  }
}

/** The claim there is, where that is why it was refused. */
function existingOf({ problem }: Refusal): { id?: string; verdict?: string | null } | undefined {
  return problem.type === '/problems/duplicate-claim' ? problem.existing : undefined
}

async function submissionOf(text: string, options: SubmitOptions): Promise<Partial<Submission>> {
  const { articleId, articleTitle, articleUrl, articleText } = options
  const article = {
    ...(articleTitle ? { title: articleTitle } : articleUrl ? { title: articleUrl } : {}),
    ...(articleUrl ? { url: articleUrl } : {}),
    ...(articleText ? { text: await readText(articleText) } : {}),
  }
  const body = {
    text,
    quote: options.quote,
    headline: options.headline,
    kinds: options.kind,
    speaker: options.speaker,
    claimedOn: options.claimedOn,
    topics: options.topic,
    externalId: options.externalId,
    articleId,
    article: Object.keys(article).length > 0 ? article : undefined,
    sources: options.source?.map((url) => ({ title: url, url, stance: options.stance })),
  }
  // The desk checks the words; what is not given leaves with the JSON.
  return JSON.parse(JSON.stringify(body)) as Partial<Submission>
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw usageFault(`There is no file ${path}.`)
  })
}
