// `match`: has this been checked already? Claims a text repeats, the likeliest first, with their verdicts.
import { text as textOf } from 'node:stream/consumers'
import type { Match } from '../matching/schema.ts'
import type { Client } from './client.ts'
import { type Code, endings, usageFault } from './endings.ts'
import type { Io, Voice } from './io.ts'

export interface MatchOptions {
  limit?: number
  minScore?: number
  verdict?: string[]
  language?: string
}

export async function match(
  given: string | undefined,
  { limit, minScore, verdict, language }: MatchOptions,
  { client, io, voice }: { client: Client; io: Io; voice: Voice },
): Promise<Code> {
  if (given === undefined && io.stdin.isTTY)
    throw usageFault('Give a text to look for, or send one to standard input.')
  const text = (given ?? (await textOf(io.stdin))).trim()
  if (text === '') throw usageFault('The text is empty.')
  const { data } = await client.json<{ data: Match[] }>('/claims/match', {
    method: 'POST',
    type: 'application/json',
    body: JSON.stringify({ text, limit, minScore, verdict, language }),
  })
  voice.json({ data })
  for (const line of table(data, io.stdout.columns ?? 120)) voice.tell(line)
  if (data.length === 0) voice.note('No claim of the desk is like it.')
  return endings.ok
}

const heads = ['score', 'band', 'verdict', 'id', 'claim']

/** The claim itself stands last, cut where the line ends; an id is never cut. */
function table(data: readonly Match[], columns: number): string[] {
  if (data.length === 0) return []
  const rows = data.map(({ score, band, claim }) => [
    score.toFixed(2),
    band,
    claim.verdict ?? '–',
    claim.id,
    claim.text.replaceAll(/\s+/g, ' '),
  ])
  const all = [heads, ...rows]
  const widths = heads.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all.map((row) => {
    const before = row.slice(0, -1).map((cell, at) => cell.padEnd(widths[at] ?? 0))
    const claim = row.at(-1) ?? ''
    const room = Math.max(20, columns - before.join('  ').length - 2)
    return [...before, claim.length > room ? `${claim.slice(0, room - 1)}…` : claim].join('  ')
  })
}
