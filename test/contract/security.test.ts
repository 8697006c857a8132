// The security document stays true: it goes through every requirement, each test it names exists, and the source keeps to it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../api/package.ts'

const document = readFileSync(join(root, 'test/SECURITY.md'), 'utf8')

/** Sections of ASVS 4.0.3 with the numbers of their requirements at level 1 or 2; those that were deleted are left out. */
const level2: Record<string, string> = {
  ...{ '1.1': '1-7', '1.2': '1-4', '1.4': '1 4 5', '1.5': '1-4', '1.6': '1-4', '1.7': '1 2', '1.8': '1 2' },
  ...{ '1.9': '1 2', '1.10': '1', '1.11': '1 2', '1.12': '2', '1.14': '1-6' },
  ...{ '2.1': '1-12', '2.2': '1-3', '2.3': '1-3', '2.4': '1-6', '2.5': '1-7', '2.6': '1-3', '2.7': '1-6' },
  ...{ '2.8': '1-7', '2.9': '1-3', '2.10': '1-4' },
  ...{ '3.1': '1', '3.2': '1-4', '3.3': '1-4', '3.4': '1-5', '3.5': '1-3', '3.7': '1' },
  ...{ '4.1': '1 2 3 5', '4.2': '1 2', '4.3': '1-3' },
  ...{ '5.1': '1-5', '5.2': '1-8', '5.3': '1-10', '5.4': '1-3', '5.5': '1-4' },
  ...{ '6.1': '1-3', '6.2': '1-6', '6.3': '1 2', '6.4': '1 2' },
  ...{ '7.1': '1-4', '7.2': '1 2', '7.3': '1 3 4', '7.4': '1-3' },
  ...{ '8.1': '1-4', '8.2': '1-3', '8.3': '1-8' },
  ...{ '9.1': '1-3', '9.2': '1-4' },
  ...{ '10.2': '1 2', '10.3': '1-3' },
  ...{ '11.1': '1-8' },
  ...{ '12.1': '1-3', '12.2': '1', '12.3': '1-6', '12.4': '1 2', '12.5': '1 2', '12.6': '1' },
  ...{ '13.1': '1 3 4 5', '13.2': '1 2 3 5 6', '13.3': '1 2', '13.4': '1 2' },
  ...{ '14.1': '1-4', '14.2': '1-6', '14.3': '2 3', '14.4': '1-7', '14.5': '1-4' },
}

function numbersIn(text: string): number[] {
  return text.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, n) => from + n)
  })
}

const wanted = Object.entries(level2).flatMap(([section, which]) =>
  numbersIn(which).map((number) => `${section}.${number}`),
)

interface Row {
  id: string
  answer: string
}

/** The rows of its tables that begin with the number of a requirement, or several: `2.8.1–2.8.7`. */
const rows: Row[] = document.split('\n').flatMap((line) => {
  const [, first = '', answer = ''] = /^\| ((?:API\d+|\d+\.\d+\.\d+)[^|]*)\|(.*)\|$/.exec(line) ?? []
  return first
    .split(',')
    .flatMap((part) => idsIn(part.trim()))
    .map((id) => ({ id, answer }))
})

function idsIn(part: string): string[] {
  const [from = '', to = from] = part.split('–')
  if (!/^\d/.test(from)) return from === '' ? [] : [from]
  const section = from.split('.').slice(0, 2).join('.')
  return numbersIn(`${from.split('.')[2]}-${to.split('.')[2]}`).map((number) => `${section}.${number}`)
}

/** `` `api/keys.test.ts` “the name of a test” ``, and a file alone, which stands for all its tests. */
interface Named {
  file: string
  title?: string
}

const named: Named[] = [...document.matchAll(/`([\w/-]+\.test\.ts)`((?:(?:,| and)? ?“[^”]+”)*)/g)].flatMap(
  ([, file = '', names = '']): Named[] => {
    const titles = [...names.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title)
    return titles.length > 0 ? titles.map((title) => ({ file, title })) : [{ file }]
  },
)

describe('the document', () => {
  test('answers every requirement of level 2, each once', () => {
    const answered = rows.map(({ id }) => id).filter((id) => /^\d/.test(id))
    expect(answered.filter((id, at) => answered.indexOf(id) !== at)).toEqual([])
    expect(wanted.filter((id) => !answered.includes(id))).toEqual([])
    expect(answered.filter((id) => !wanted.includes(id))).toEqual([])
    expect(rows.filter(({ id }) => id.startsWith('API')).map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, n) => `API${n + 1}`),
    )
  })

  test('names for each a test, or says that it is not met or not asked of us, and why', () => {
    const unanswered = rows.filter(
      ({ answer }) =>
        !/`[\w/-]+\.test\.ts`|\*\*Not met\*\*|\*\*Not ours\*\*|\*\*Does not apply\*\*|\*\*By reading\*\*/.test(
          answer,
        ),
    )
    expect(unanswered.map(({ id }) => id)).toEqual([])
  })

  test('names tests that exist', () => {
    expect(named.length).toBeGreaterThan(80)
    const missing = named.filter(({ file, title }) => {
      const path = join(root, 'test', file)
      if (!existsSync(path)) return true
      const source = readFileSync(path, 'utf8')
      return title !== undefined && !["'", '"', '`'].some((mark) => source.includes(`${mark}${title}${mark}`))
    })
    expect(missing).toEqual([])
  })

  test('would be found out', () => {
    expect(idsIn('2.8.1–2.8.3')).toEqual(['2.8.1', '2.8.2', '2.8.3'])
    expect(wanted).toContain('14.5.4')
    expect(wanted.length).toBeGreaterThan(230)
  })
})

const sources = new Map(
  ['api', 'db', 'admin']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)
const saying = (words: RegExp) => [...sources].filter(([, text]) => words.test(text)).map(([path]) => path)

describe('the source', () => {
  test('runs no text as a program', () => {
    expect(saying(/\beval\(|new Function\(|node:vm|child_process/)).toEqual([])
    expect(saying(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/)).toEqual([])
  })

  test('writes into a statement by hand only names of tables and words of its own', () => {
    // Looked through: none of what these are given comes from a request. A new one is looked through before it is added.
    expect(saying(/sql\.raw\(/).sort()).toEqual([
      'api/claims/conditions.ts',
      'api/insights/read.ts',
      'api/insights/service.ts',
      'api/listing.ts',
      'api/search/service.ts',
      'api/today/claim-tiles.ts',
      'api/today/count.ts',
      'api/today/other-tiles.ts',
      'db/migrate.ts',
      'db/schema.ts',
      'db/select-rows.ts',
    ])
  })

  test('compares secrets in constant time, and makes them by a generator that nobody guesses', () => {
    expect(
      saying(/Math\.random\(/).filter((path) => /accounts|seal|secret|sign|history|exports/.test(path)),
    ).toEqual([])
    expect(saying(/createHash\('(md5|sha1)'/)).toEqual([])
  })

  test('keeps in a browser nothing but that somebody signed in, and how they like their lists', () => {
    expect(
      saying(/sessionStorage|indexedDB|document\.cookie/).filter((path) => path.startsWith('admin/')),
    ).toEqual([])
  })
})

describe('what is installed', () => {
  const registry = 'https://registry.npmjs.org/'
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages = Object.entries(lock.packages as Record<string, Record<string, unknown>>).filter(
    ([path]) => path !== '',
  )

  test('is what the lock file says, by its hash, from the registry alone', () => {
    expect(packages.length).toBeGreaterThan(200)
    for (const [path, { resolved = registry, integrity, link }] of packages) {
      expect([path, link]).toEqual([path, undefined])
      expect([path, String(resolved)]).toEqual([
        path,
        expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//),
      ])
      expect([path, String(integrity)]).toEqual([path, expect.stringMatching(/^sha512-/)])
    }
  })

  test('runs no script of its own when it is installed', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/^npm ci$/m)
  })

  test('is of one version each, written out', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+/)])
  })
})
