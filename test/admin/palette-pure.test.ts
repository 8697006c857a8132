// The keys of all screens in one list, and what the palette makes of what is typed: no browser, no desk.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { everywhere } from '../../admin/keys/everywhere.ts'
import { screens } from '../../admin/keys/screens.ts'
import { actIn, allWritten, type Key, keyShortcut, written } from '../../admin/keys/table.ts'
import { addressIn, fits, fitting, mayGoOn, pieces } from '../../admin/palette/options.ts'

const sourceOf = (path: string) => readFileSync(new URL(`../../admin/${path}`, import.meta.url), 'utf8')

const sources = readdirSync(new URL('../../admin', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: sourceOf(path) }))

describe('the list of keys', () => {
  test('knows every screen that has keys', () => {
    const registered = sources.flatMap(({ text }) =>
      [...text.matchAll(/useKeys\(\s*(\w+),/g)].map(([, name = '']) => name),
    )
    const listed = [...sourceOf('keys/screens.ts').matchAll(/import \{ (.+) \} from '.*keys\.ts'/g)]
      .flatMap(([, names = '']) => names.split(', '))
      .concat('everywhere')
    expect(registered.length).toBeGreaterThan(8)
    expect(registered.filter((name) => !listed.includes(name))).toEqual([])
    expect(screens).toHaveLength(listed.length)
  })

  test('is all there is: nothing else listens to the keys of a page', () => {
    const listening = sources.filter(({ text }) => /addEventListener\('key/.test(text))
    expect(listening.map(({ path }) => path)).toEqual(['keys/useKeys.ts'])
  })

  test.each(screens.map((screen) => [screen.title, screen] as const))('has no key twice: %s', (_, screen) => {
    const shared = screen === everywhere ? [] : Object.values(everywhere.keys)
    const pressed = [...Object.values(screen.keys), ...shared].flatMap(allWritten)
    expect(pressed.filter((key, at) => pressed.indexOf(key) !== at)).toEqual([])
    const names = Object.values(screen.keys).map(({ name, says }) => `${name}${says}`)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a key', () => {
  const key = (given: Partial<Key>): Key => ({ key: 'k', name: 'Do it', ...given })
  const press = (more = {}) => ({
    ...{ key: 'k', code: 'KeyK', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
    ...more,
  })

  test('is written as it is pressed', () => {
    expect(written(key({ withCtrl: true }))).toBe('Ctrl K')
    expect(written(key({ key: 'N' }))).toBe('⇧N')
    expect(written(key({ key: 'ArrowLeft', withShift: true }))).toBe('⇧←')
    expect(keyShortcut(key({ withCtrl: true }))).toBe('Control+K')
    expect(keyShortcut(key({ key: '+' }))).toBe('Plus')
    expect(allWritten(key({ also: ['ArrowUp'] }))).toEqual(['K', '↑'])
  })

  test('held with Ctrl or Cmd is another one, and with Shift or Alt besides none', () => {
    const keys = { held: key({ withCtrl: true }), alone: key({}) }
    expect(actIn(keys, press({ ctrlKey: true }))).toBe('held')
    expect(actIn(keys, press({ metaKey: true }))).toBe('held')
    expect(actIn(keys, press())).toBe('alone')
    expect(actIn(keys, press({ key: 'K', ctrlKey: true, shiftKey: true }))).toBeUndefined()
    expect(actIn(keys, press({ altKey: true }))).toBeUndefined()
  })
})

describe('the palette', () => {
  test('finds what holds the beginnings of all words, whatever their case and accents', () => {
    const option = { name: 'Rests on …', says: 'what the item comes from' }
    expect(fits('rest', option)).toBe(true)
    expect(fits('COMES ítem', option)).toBe(true)
    expect(fits('rest lane', option)).toBe(false)
    expect(fits('ests', option)).toBe(false)
    expect(fits('مقالات', { name: 'كل المقالات' })).toBe(true)
    const groups = [
      { heading: 'Here', options: [{ id: '1', ...option }] },
      { heading: 'Go to', options: [{ id: '2', name: 'Claims' }] },
    ]
    expect(fitting('clai', groups)).toEqual([groups[1]])
  })

  test('knows an address from words', () => {
    expect(addressIn(' https://town-herald.example/bus-lane ')).toBe('https://town-herald.example/bus-lane')
    expect(addressIn('see https://town-herald.example')).toBeUndefined()
    expect(addressIn('javascript:alert(1)')).toBeUndefined()
    expect(addressIn('https://')).toBeUndefined()
  })

  test('lets only a word go on that stands outside the grammar of a search', () => {
    expect(mayGoOn('bus harb')).toBe(true)
    expect(mayGoOn('"bus lane"')).toBe(false)
    expect(mayGoOn('status:decided')).toBe(false)
    expect(mayGoOn('-tower')).toBe(false)
  })

  test('marks what was found by code points, and drops no character', () => {
    const text = '😀 bus and 😀 lane'
    const found = pieces(text, [
      { start: 2, end: 5 },
      { start: 12, end: 16 },
    ])
    expect(found.filter(({ isFound }) => isFound).map((piece) => piece.text)).toEqual(['bus', 'lane'])
    expect(found.map((piece) => piece.text).join('')).toBe(text)
  })
})
