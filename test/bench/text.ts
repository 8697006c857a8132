// Measures what the desk reads out of texts: sentences, their worth, and quotes in edited texts; npm run bench:text -- DIR
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { splitSentences } from '../../api/extraction/sentences.ts'
import { scoreWorth } from '../../api/extraction/worth.ts'
import { knownFaults, readCase, sentenceCases, tagOf } from '../unit/sentence-cases.ts'
import { worthSentences } from '../unit/worth-sentences.ts'
import { atCut, averagePrecision, meanAveragePrecision, precisionAt, type Scored } from './ranking.ts'
import { benchAnchors } from './text-anchors.ts'

const Row = z.object({ doc: z.string(), text: z.string(), label: z.union([z.literal(0), z.literal(1)]) })
type Row = z.output<typeof Row>

const decimals = (value: number) => value.toFixed(4)

function benchSplitter(): void {
  for (const [what, table] of Object.entries({ 'hard cases': sentenceCases, 'known faults': knownFaults })) {
    const byLanguage = Object.entries(table).map(([language, cases]) => {
      const right = cases.filter((marked) => isSplitRight(marked, language)).length
      return { language, right, of: cases.length }
    })
    const right = byLanguage.reduce((sum, row) => sum + row.right, 0)
    const all = byLanguage.reduce((sum, row) => sum + row.of, 0)
    const each = byLanguage.map((row) => `${row.language} ${row.right}/${row.of}`).join(', ')
    console.log(`sentences, ${what} right: ${right} of ${all} (${each})`)
  }
  const page = sentenceCases.en?.map((marked) => readCase(marked).text).join('\n\n') ?? ''
  const prose = `${page}\n\n`.repeat(400)
  const started = performance.now()
  splitSentences(prose, 'en')
  const seconds = (performance.now() - started) / 1000
  console.log(`sentences, speed: ${(prose.length / seconds / 1e6).toFixed(1)} million characters a second`)
}

function isSplitRight(marked: string, language: string): boolean {
  const { text, expected } = readCase(marked)
  const found = splitSentences(text, tagOf(language)).map(({ start, end }) => text.slice(start, end))
  return found.length === expected.length && found.every((sentence, at) => sentence === expected[at])
}

/** @param folder holds `claimbuster/dev.jsonl`, which the model was not fitted to */
function benchWorth(folder: string): void {
  const rows = readFileSync(join(folder, 'claimbuster', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Row.parse(JSON.parse(line)))
  const scored = scoreAll(rows, (text) => text)
  const byDocument = new Map<string, Scored[]>()
  for (const row of scored) byDocument.set(row.doc, [...(byDocument.get(row.doc) ?? []), row])
  const { precision, recall, f1 } = atCut(scored, 0.5)
  console.log(`worth, sentences: ${rows.length}, worth a check: ${rows.filter(({ label }) => label).length}`)
  console.log(`worth, average precision: ${decimals(averagePrecision(scored))}`)
  console.log(`worth, … all in lower case: ${decimals(averagePrecision(scoreAll(rows, lowered)))}`)
  console.log(
    `worth, mean average precision of ${byDocument.size} documents: ${decimals(meanAveragePrecision([...byDocument.values()]))}`,
  )
  for (const depth of [10, 20, 50]) console.log(`worth, precision at ${depth}: ${precisionAt(scored, depth)}`)
  console.log(
    `worth, at 0.5: precision ${decimals(precision)}, recall ${decimals(recall)}, F1 ${decimals(f1)}`,
  )
  const started = performance.now()
  for (const { text } of rows) scoreWorth(text)
  console.log(`worth, speed: ${decimals((performance.now() - started) / rows.length)} ms a sentence`)
}

/** Genres the model never saw; these sentences are in the repository. */
function benchInvented(): void {
  const byGenre = Object.entries(worthSentences).map(([genre, sentences]) => ({
    genre,
    scored: sentences.map(({ text, isWorth }) => ({ score: scoreWorth(text), isRelevant: isWorth })),
  }))
  const each = byGenre
    .map(({ genre, scored }) => `${genre} ${averagePrecision(scored).toFixed(3)}`)
    .join(', ')
  const all = byGenre.flatMap(({ scored }) => scored)
  console.log(`worth, invented sentences: ${decimals(averagePrecision(all))} of ${all.length} (${each})`)
}

const lowered = (text: string) => text.toLowerCase()

const scoreAll = (rows: readonly Row[], read: (text: string) => string): (Scored & { doc: string })[] =>
  rows.map(({ text, label, doc }) => ({ score: scoreWorth(read(text)), isRelevant: label === 1, doc }))

const [folder] = process.argv.slice(2)
benchSplitter()
benchInvented()
if (folder === undefined) {
  console.log('worth: not measured; say which folder holds claimbuster/dev.jsonl: npm run bench:text -- DIR')
} else benchWorth(folder)
benchAnchors()
