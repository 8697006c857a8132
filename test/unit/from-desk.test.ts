// What the API says in English, told in the languages of the admin: nothing is forgotten, nothing is told in vain.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parts as arabicParts, tell as inArabic } from '../../admin/language/ar/from-desk.ts'
import { parts as germanParts, tell as inGerman } from '../../admin/language/de/from-desk.ts'
import { dateFormat } from '../../admin/language/formats.ts'
import { speakerOf } from '../../admin/language/language.ts'
import type { Writing } from '../../admin/language/telling.ts'
import { permissionsOf } from '../../api/access.ts'
import { root } from '../../api/package.ts'
import { problems } from '../../api/problems.ts'
import { sayOrigins } from '../../api/sources/words.ts'
import { jobStates, predictionOutcomes, roles, verdicts, verdictsOfOutcome } from '../../db/vocabulary.ts'
import { formsOf, placesIn } from '../support/admin-words.ts'
import { deskWordsIn } from '../support/desk-words.ts'

/** What people never read in the admin: the command line, the public site, logs, examples, files that are sent. */
const elsewhere =
  /^(cli|site|main|backups)\/|^(backup|restore|user|demo|thread|thread-entry|examples|env|main|context|problems)\.ts|openapi|routes\.ts$|logged-error|^exports\/(check|formats)/

/** Only programs cause these: the admin sends no such headers, types, keys or methods. */
const ofPrograms = new Set([
  ...['malformed-header', 'not-signed-in', 'unsupported-media-type', 'method-not-allowed'],
])
/** Of requests made by hand, of the probe of the container; and of an act that has a sentence of its own. */
const unseen = /^(http\/read-request|operations\/readiness|claims\/anchoring)\.ts/

const files = readdirSync(join(root, 'api'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !elsewhere.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'api', path), 'utf8') }))

const inAdmin = (path: string) => join(root, 'admin/language', path)

const said = deskWordsIn(files)

/** How zod itself words what requests of ours can be. */
const zods = [
  z.string().safeParse(undefined),
  z.string().safeParse(7),
  z.number().safeParse('seven'),
  z.int().safeParse(0.5),
  z.boolean().safeParse(null),
  z.array(z.string()).safeParse({}),
  z.strictObject({}).safeParse([]),
  z.record(z.string(), z.string()).safeParse('a'),
  z.enum(['a', 'b']).safeParse('c'),
  z.literal('a').safeParse('c'),
  z.string().min(1).safeParse(''),
  z.string().max(1).safeParse('ab'),
  z.array(z.string()).min(1).safeParse([]),
  z.array(z.string()).max(1).safeParse(['a', 'b']),
  z.int().min(1).safeParse(0),
  z.int().max(5).safeParse(6),
  z.number().positive().safeParse(0),
  z.iso.date().safeParse('soon'),
  z.iso.datetime().safeParse('soon'),
  z.url().safeParse('nowhere'),
  z.email().safeParse('nobody'),
  z.union([z.string(), z.null()]).safeParse(7),
  z.string().regex(/^a$/).safeParse('b'),
  z.record(z.enum(['a']), z.string()).safeParse({ a: 'b', c: 'd' }),
  z.record(z.string().max(1), z.string()).safeParse({ ab: 'c' }),
].flatMap(({ error }) => error?.issues.filter(({ code }) => code !== 'unrecognized_keys') ?? [])

const origin = (name: string, isKnown = true) =>
  ({ stance: 'supports', sourceId: name, origin: { id: name, isKnown, name } }) as const
const none = { stance: 'refutes', sourceId: 'own', origin: null } as const
const unknown = origin('Somebody', false)
const origins = [
  [],
  [origin('Reuters')],
  [origin('Reuters'), origin('AP'), unknown],
  [origin('Reuters'), origin('AP'), origin('AFP'), origin('dpa, Berlin'), unknown, none],
  [unknown],
].map(sayOrigins)

/** How the engine words what is wrong with a line of an import. */
const lines = ['{"a":', '{"a" 1}', 'hello', '{"a":1}}'].map((line) => {
  try {
    return String(JSON.parse(line))
  } catch (error) {
    return (error as Error).message
  }
})

const samples = [...lines, ...origins, ...zods.map(({ message }) => message)]

/** What stands in the places of other texts, and is told there. */
const inside = [
  ...[...verdicts, ...predictionOutcomes, ...jobStates, verdictsOfOutcome.overtaken.join(' or ')],
  ...roles.filter((role) => !permissionsOf(role).has('claims:review')),
  ...['number', 'date', 'name', 'negation', 'day', 'week', 'month', 'the whole', 'part %{}'],
  ...['string', 'number', 'int', 'boolean', 'array', 'object', 'record', 'null'],
  ...files.flatMap(({ text }) => [...text.matchAll(/idOf\('\w+', '(.+?)'\)/g)].map(([, noun]) => noun ?? '')),
  ...['', ' (%{})'].flatMap((names) => ['', 's'].map((s) => `%{} independent origin${s}${names}`)),
  '%{} independent origins (%{} and %{} more)',
]

const writingIn = (language: 'de' | 'ar'): Writing => ({
  isRightToLeft: language === 'ar',
  fill: speakerOf(language, {}),
  days: dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }),
})

const titles = Object.values(problems).map(([, title]) => title)
const blank = (text: string) => text.replaceAll(/%\{.*?\}/g, '%{}')

/** `page reaches deeper` names the parameter, `: is missing` the place in a row. */
const withoutPlace = (text: string) => text.replace(/^(?:%\{\}|[a-z]\w*)?:? ?(?=[a-z])/, '')

const languages = [
  ['German', 'de', germanParts, inGerman, 2],
  ['Arabic', 'ar', arabicParts, inArabic, 6],
] as const

describe.each(languages)('%s', (_, language, parts, tell, forms) => {
  const phrases: Record<string, string> = Object.assign({}, ...Object.values(parts))
  const keys = new Set(Object.keys(phrases).flatMap((key) => formsOf(key).map(blank)))

  test('has words for all the API says to people', () => {
    const missing = said.filter(
      ({ text, place, slug }) =>
        !keys.has(text) &&
        !keys.has(withoutPlace(text)) &&
        !unseen.test(place) &&
        !ofPrograms.has(slug ?? ''),
    )
    expect(missing.map(({ text, place }) => `${place} ${text}`)).toEqual([])
    expect([...titles, ...inside].filter((text) => !keys.has(text))).toEqual([])
  })

  test('has words for what zod says of requests, and for where evidence comes from', () => {
    expect(samples.filter((text) => tell(text, writingIn(language)) === undefined)).toEqual([])
  })

  test('has none that nobody says', () => {
    const known = new Set([...said.flatMap(({ text }) => [text, withoutPlace(text)]), ...titles, ...inside])
    known.add('is not known here')
    const isSampled = (form: string) => {
      const pattern = form.split('%{}').map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      return samples.some((text) => new RegExp(`^${pattern.join('.+')}$`).test(text))
    }
    expect([...keys].filter((form) => !known.has(form) && !isSampled(form))).toEqual([])
  })

  test('has each in one place', () => {
    const all = Object.values(parts).flatMap((part) => Object.keys(part))
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })

  test('names what English names, in as many forms as it knows', () => {
    const faults = Object.entries(phrases).filter(([text, phrase]) => {
      const each = formsOf(phrase)
      if (each.some((form) => form === '') || (each.length !== 1 && each.length !== forms)) return true
      // What zod says of types is too fine for people.
      const placesOf = (phrase: string) =>
        placesIn(phrase)
          .filter((name) => name !== 'Type')
          .sort()
      const names = placesOf(text).join()
      // One and two are words in some languages, which then name no number.
      const isSame = (form: string) =>
        placesOf(form).join() === names ||
        (each.length > 1 && [...placesOf(form), 'smart_count'].sort().join() === names)
      return !each.every(isSame)
    })
    expect(faults).toEqual([])
  })
})

describe('told in German', () => {
  // Figures and days are those of the page, which is in English here.
  const tell = (english: string) => inGerman(english, writingIn('de'))

  test.each([
    ['The claim was withdrawn.', 'Die Behauptung wurde zurückgezogen.'],
    ['/text must not be blank', '/text darf nicht leer sein'],
    ['/parts/1/text says the same as part 2', '/parts/1/text sagt dasselbe wie Teil 2'],
    [
      'page reaches deeper than 10000 rows; follow nextCursor instead',
      'page reicht tiefer als 10,000 Zeilen; folgen Sie stattdessen nextCursor',
    ],
    [
      '/text: is missing; /speaker: must have at most 300 characters',
      '/text: fehlt; /speaker: darf höchstens 300 Zeichen haben',
    ],
    ['The job is paused.', 'Der Auftrag ist angehalten.'],
    [
      'The prediction can still come true until 2026-03-31; judged for 2026-02-01, a verdict comes too early.',
      'Die Vorhersage kann bis 31 Mar 2026 noch eintreten; zum 1 Feb 2026 kommt ein Urteil zu früh.',
    ],
    [
      'A verdict needs 2 judged pieces of evidence; there is none.',
      'Ein Urteil braucht 2 beurteilte Belege; es gibt keinen.',
    ],
    [
      'overtaken fits the verdict mixed or unproven or refuted, not verified',
      '„von Ereignissen überholt“ passt zum Urteil „teils, teils“, „unbelegt“ oder „widerlegt“, nicht zu „bestätigt“',
    ],
    ['They differ in a number: “7” and “8”.', 'Sie unterscheiden sich (Zahl): „7“ und „8“.'],
    [
      'The record opens a quotation mark that is never closed. Nothing from there on could be read.',
      'Der Datensatz öffnet ein Anführungszeichen, das nie geschlossen wird. Ab dort war nichts zu lesen.',
    ],
    [origins[1], '1 Quelle, 1 unabhängiger Ursprung (Reuters)'],
    [
      origins[3],
      '6 Quellen, 4 unabhängige Ursprünge (Reuters, AP, AFP und 1 weitere), 1 unbekannten Ursprungs, 1 zählt für keinen',
    ],
    ['Too small: expected array to have >=1 items', 'braucht mindestens 1 Eintrag'],
  ])('%s', (english, german) => expect(tell(english ?? '')).toBe(german))

  test.each(['Something nobody ever said.', '/text is a riddle', 'The council spent 5 million.', ''])(
    'not what is not known: %s',
    (english) => expect(tell(english)).toBeUndefined(),
  )
})

describe('told in Arabic', () => {
  test.each([
    ['1 source, 1 independent origin', 'مصدر واحد، أصل مستقل واحد'],
    ['2 sources, 0 independent origins, 2 of unknown origin', 'مصدران، لا أصل مستقل، 2 مجهول الأصل'],
    ['5 sources, 3 independent origins', '5 مصادر، 3 أصول مستقلة'],
    ['/text must not be blank', '/text: يجب ألا يكون فارغاً'],
  ])('%s', (english, arabic) => {
    expect(inArabic(english, writingIn('ar'))?.replaceAll(/[\u2066-\u2069]/g, '')).toBe(arabic)
  })
})

test('words of a language take nothing from the page, which waits for them before it is there', () => {
  const own = [
    'telling.ts',
    ...['de', 'ar'].flatMap((name) => readdirSync(inAdmin(name)).map((file) => `${name}/${file}`)),
  ]
  const faults = own.flatMap((path) =>
    [...readFileSync(inAdmin(path), 'utf8').matchAll(/^import (?!type ).* from '(.*)'$/gm)]
      .map(([, from = '']) => `${path}: ${from}`)
      .filter((line) => !/: (\.\/[a-z-]+|\.\.\/telling)\.ts$/.test(line)),
  )
  expect(faults).toEqual([])
})
