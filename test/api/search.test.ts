// The words of q: all must occur, phrases and beginnings and exclusions mean what people expect, nothing else means anything.
import { beforeAll, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeSource } from '../support/make.ts'

const desk = openDeskForFile()
const found = async (q: string, path = '/claims') => {
  const answer = await desk.as.reader.get(`${path}?q=${encodeURIComponent(q)}&limit=200`)
  expect(answer.status, q).toBe(200)
  return answer.body.data.map((row: { text?: string; title?: string }) => row.text ?? row.title).sort()
}

const river = 'The river Elbe floods the old town'
const bridge = 'The bridge over the river was closed'
const cafe = 'Le café de Zürich est fermé'
const tokyo = '東京タワーは333メートルです'
beforeAll(async () => {
  await makeClaim(desk, { text: river, headline: 'High water', speaker: 'Mayor Grünwald' })
  await makeClaim(desk, { text: bridge })
  await makeClaim(desk, { text: cafe })
  await makeClaim(desk, { text: tokyo })
})

describe('a search', () => {
  test.each([
    ['river', [bridge, river]],
    ['RIVER', [bridge, river]],
    ['river floods', [river]],
    ['river snow', []],
    ['"old town"', [river]],
    ['"town old"', []],
    ['bri*', [bridge]],
    ['bri', []],
    ['river -bridge', [river]],
    ['river -"old town"', [bridge]],
    ['river -bridge -floods', []],
    ['flooding', [river]],
    ['flooded rivers', [river]],
    ['cafe zurich', [cafe]],
    ['CAFÉ', [cafe]],
    ['cafe\u0301', [cafe]],
    ['grunwald', [river]],
    ['water', [river]],
    ['東京タワーは333メートルです', [tokyo]],
    ['river OR cafe', []],
    ['river NOT bridge', []],
    ['NEAR(river bridge)', []],
    ['text:river', []],
    ['river)', [bridge, river]],
    ['"river', [bridge, river]],
    ["river' --", [bridge, river]],
    ['^river', [bridge, river]],
    ['{river}', [bridge, river]],
    ['river ; drop table claims', []],
    ['***', []],
    ['"', []],
    ['-river', []],
  ])('for %j', async (q, expected) => expect(await found(q)).toEqual(expected))

  test('of a thousand characters is answered', async () => {
    expect(await found('a '.repeat(500))).toEqual([])
    expect(await found(`river ${'-x '.repeat(330)}`)).toEqual([bridge, river])
    expect(await found('*'.repeat(1000))).toEqual([])
  })

  test('finds articles and sources by their words', async () => {
    const article = await makeArticle(desk, {
      title: 'Floods in spring',
      publisher: 'Elbe Post',
      author: 'K. Weiß',
    })
    const source = await makeSource(desk, { title: 'Gauge readings', url: 'https://gauge.example/levels' })
    expect(await found('flood elbe', '/articles')).toEqual([article.title])
    expect(await found('weiß', '/articles')).toEqual([article.title])
    expect(await found('reading', '/sources')).toEqual([source.title])
    expect(await found('gauge.example', '/sources')).toEqual([source.title])
  })
})
