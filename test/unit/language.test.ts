// The admin in three languages: everything it says is translated, nothing is translated in vain, no English escapes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { fieldName, fieldNames } from '../../admin/elements/differences.ts'
import { arabic, parts as arabicParts } from '../../admin/language/ar/index.ts'
import { german, parts as germanParts } from '../../admin/language/de/index.ts'
import { speakerOf } from '../../admin/language/language.ts'
import { languageFor, localeFor } from '../../admin/language/which.ts'
import { worded } from '../../admin/words.ts'
import { root } from '../../api/package.ts'
import {
  articles,
  claims,
  contacts,
  evidence,
  reviews,
  sources as sourcesTable,
  users,
  verdicts,
} from '../../db/schema.ts'
import * as vocabulary from '../../db/vocabulary.ts'
import { formsOf, placesIn, wordsIn } from '../support/admin-words.ts'

/** Folders whose English is not told by `t` yet. */
const toDo = new Set<string>([])

/** Names, and signs that read alike in all languages. */
const alike = new Set(['AVeriTeC', 'Claimdesk', 'Plus', 'SHA-256', 'PORT=… npm run demo'])

/** Files whose words nobody reads: styles, faults of programs, and the languages by their own names. */
const quiet = /^(colours|theme|theme-controls|provider|vite\.config|language\/which)\.ts$/

const sources = readdirSync(join(root, 'admin'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^language\/(de|ar)\//.test(path))
  .map((path) => ({ path, ...wordsIn(path, readFileSync(join(root, 'admin', path), 'utf8'), alike) }))

/** The lists of the vocabulary whose words read as they are written. */
const plain = [
  ...[vocabulary.claimStatuses, vocabulary.claimKinds, vocabulary.scopeBases, vocabulary.verdicts],
  ...[vocabulary.revisionKinds, vocabulary.sourceMedia, vocabulary.sourceLevels, vocabulary.derivations],
  ...[vocabulary.contactChannels, vocabulary.attributionKinds, vocabulary.modalities],
  ...[vocabulary.matchDecisions, vocabulary.correctionRequestStatuses, ['derived']],
].flat()

/** Records of which somebody reads what changed, field by field. */
const shown = [claims, articles, sourcesTable, evidence, contacts, users, reviews, verdicts]
/** Fields of theirs that only programs read, beside ids. */
const unread =
  /^id$|Id$|^is[A-Z]|^(fingerprint|banExpires|banReason|banned|emailVerified|seq|image|judged|lossAcceptedAt|settingsVersion|claimVersion|updatedAt|version)$/
const fields = shown
  .flatMap((table) => Object.keys(getTableColumns(table)))
  .filter((name) => !unread.test(name) && !(name in fieldNames))

const named = [
  ...plain.map((word) => ({ place: 'db/vocabulary.ts', text: `${worded(word)}#word` })),
  // The history can be narrowed to each.
  ...vocabulary.actions.map((action) => ({
    place: 'db/vocabulary.ts',
    text: `${worded(action.replace('.', ' '))}#word`,
  })),
  ...fields.map((name) => ({ place: 'db/schema.ts', text: `${fieldName(name)}#field` })),
]

const said = [...sources.flatMap((source) => source.said), ...named]
const english = new Set(said.map(({ text }) => text))

/** The name of a field may be there for what is put together from several. */
const isSaid = (text: string) => english.has(text) || text.endsWith('#field')

const languages = [
  ['German', german, germanParts, 2],
  ['Arabic', arabic, arabicParts, 6],
] as const

describe.each(languages)('%s', (_, phrases, parts, forms) => {
  test('has words for all the admin says', () => {
    const missing = said.filter(({ text }) => phrases[text] === undefined)
    expect(missing.map(({ place, text }) => `${place} ${text}`)).toEqual([])
  })

  test('has none that nobody says', () => {
    expect(Object.keys(phrases).filter((text) => !isSaid(text))).toEqual([])
  })

  test('has each in one place', () => {
    const all = Object.values(parts).flatMap((part) => Object.keys(part))
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })

  test('names what English names, in as many forms as it knows', () => {
    const faults = Object.entries(phrases).filter(([text, phrase]) => {
      const isPlural = text.includes('||||')
      const each = formsOf(phrase)
      if (each.some((form) => form === '') || each.length !== (isPlural ? forms : 1)) return true
      // One and two are words in some languages, which then name no number.
      const needed = placesIn(text).filter((name) => !(isPlural && name === 'smart_count'))
      const known = placesIn(text)
      return each.some(
        (form) =>
          needed.some((name) => !placesIn(form).includes(name)) ||
          placesIn(form).some((name) => !known.includes(name)),
      )
    })
    expect(faults).toEqual([])
  })
})

test('no English escapes', () => {
  const faults = sources
    .filter(({ path }) => !quiet.test(path) && !toDo.has(path.split('/')[0] ?? ''))
    .flatMap(({ faults }) => faults.map(({ place, text }) => `${place} ${text}`))
  expect(faults).toEqual([])
})

test('a folder that says nothing untold is not among those to do', () => {
  const done = [...toDo].filter((folder) =>
    sources.filter(({ path }) => path.startsWith(`${folder}/`)).every(({ faults }) => faults.length === 0),
  )
  expect(done).toEqual([])
})

describe('the reader of sources sees', () => {
  const faultsIn = (source: string) => wordsIn('a.tsx', source).faults.map(({ text }) => text)

  test.each([
    ['words between tags', '<p>Nothing here</p>', 'Nothing here'],
    ['words of a property', '<A label="Edit" />', 'Edit'],
    ['a choice', '<b>{isBusy ? "Signing in …" : t("Sign in")}</b>', 'Signing in …'],
    ['words with something put in', ['const a = `No such $', '{noun}`'].join(''), 'No such …'],
    ['words in a table', 'const words = { decided: "Decided today" }', 'Decided today'],
    ['words that are handed on', 'notify("Saved at once")', 'Saved at once'],
    ['words only worked out', 't(other)', 'not a literal: other'],
  ])('%s', (_, source, fault) => {
    expect(faultsIn(source)).toEqual([fault])
  })

  test.each([
    ['what is told', '<p title={t("Edit")}>{t("Nothing here")}</p>'],
    ['a sentence with elements', '<Told text="Put off until %{when}" with={{ when: <When at={at} /> }} />'],
    [
      'styles, addresses, names of events',
      '<A sx={{ border: "1px solid red" }} to="/claims" type="submit" />',
    ],
    ['what programs compare', 'if (key === "Enter") throw new Error("Nothing was pressed")'],
  ])('no fault in %s', (_, source) => expect(faultsIn(source)).toEqual([]))
})

describe('what says it', () => {
  const phrases = {
    'Sign in': 'Anmelden',
    'Open#status': 'Offen',
    'Signed in as %{name}': 'Angemeldet als %{name}',
    '%{smart_count} claim |||| %{smart_count} claims':
      '%{smart_count} Behauptung |||| %{smart_count} Behauptungen',
  }

  test('finds the words, puts in what belongs there and writes figures by locale', () => {
    const say = speakerOf('de', phrases)
    expect(say('Sign in')).toBe('Anmelden')
    expect(say('Signed in as %{name}', { name: 'Ingrid' })).toBe('Angemeldet als Ingrid')
    expect(say('%{smart_count} claim |||| %{smart_count} claims', 1)).toBe('1 Behauptung')
    expect(say('Sign in with a key')).toBe('Sign in with a key')
  })

  test('says English without the note that tells two meanings apart', () => {
    const say = speakerOf('en', {})
    expect(say('Open#status')).toBe('Open')
    expect(say('%{smart_count} claim |||| %{smart_count} claims', 1200)).toBe('1,200 claims')
  })

  test('keeps a name that runs the other way to itself', () => {
    expect(speakerOf('en', {})('%{name}: your menu', { name: 'ليلى' })).toBe('\u2068ليلى\u2069: your menu')
    const menu = speakerOf('en', {})('%{name}: 2', { name: '\u2068ليلى\u2069: 4' })
    expect(menu, 'what is put together of names').toBe('\u2067\u2068ليلى\u2069: 4\u2069: 2')
  })

  test.each([
    [0, 'لا ادعاءات'],
    [1, 'ادعاء واحد'],
    [2, 'ادعاءان'],
    [5, '5 ادعاءات'],
    [40, '40 ادعاءً'],
    [100, '100 ادعاء'],
  ])('chooses among the six forms of Arabic: %i', (count, told) => {
    const text = '%{smart_count} claim |||| %{smart_count} claims'
    const forms =
      'لا ادعاءات |||| ادعاء واحد |||| ادعاءان |||| %{smart_count} ادعاءات |||| %{smart_count} ادعاءً |||| %{smart_count} ادعاء'
    expect(speakerOf('ar', { [text]: forms })(text, count)).toBe(told)
  })
})

describe('which language a page speaks', () => {
  test.each([
    ['de', ['ar'], 'de'],
    [null, ['fr-FR', 'de-AT', 'en'], 'de'],
    [null, ['ar-EG'], 'ar'],
    ['toString', [], 'en'],
    [null, [], 'en'],
  ] as const)('%s chosen, %j wanted: %s', (chosen, wanted, language) => {
    expect(languageFor(chosen, wanted)).toBe(language)
  })

  test('writes figures as the reader’s own country does, and days by the calendar of the desk', () => {
    expect(localeFor('en', ['en-US'])).toEqual({ numbers: 'en', dates: 'en-GB' })
    expect(localeFor('de', ['en', 'de-AT']).numbers).toBe('de-AT')
    const { dates } = localeFor('ar', ['ar-SA'])
    expect(new Intl.DateTimeFormat(dates).resolvedOptions().calendar).toBe('gregory')
    expect(localeFor('ar', ['ar-'])).toEqual({ numbers: 'ar', dates: 'ar-u-ca-gregory' })
  })
})
