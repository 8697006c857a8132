// Claims in many languages are found by their words, in other forms and without accents; what was found is marked.
import { beforeAll, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeDecidedClaim, makeSource } from '../support/make.ts'

const desk = openDeskForFile()

const sentences = {
  de: 'Die Bürgermeisterin ließ drei Brücken über die Elbe sperren.',
  fr: 'Les élections municipales ont coûté huit millions d’euros à la région.',
  es: 'El gobierno cerró doscientos hospitales rurales durante la sequía.',
  pt: 'A prefeitura plantou mil árvores nas praças de São Jerônimo.',
  zh: '东京铁塔的高度超过巴黎的埃菲尔铁塔。',
  ja: '市役所は去年の冬に図書館を閉鎖した。',
  ar: 'أعلنت المدينة إغلاق المدارس بسبب الفيضانات.',
  hi: 'सरकार ने गाँव के किसानों को नई ज़मीन दी।',
  ru: 'Мэр города закрыл все школы из-за наводнения.',
  ko: '시장은 다리를 건설했다고 발표했다.',
  th: 'นายกเทศมนตรีปิดสะพานเก่า',
}
beforeAll(async () => {
  for (const text of Object.values(sentences)) await makeClaim(desk, { text })
})

const found = async (q: string) => {
  const answer = await desk.as.reader.get(`/claims?q=${encodeURIComponent(q)}`)
  expect(answer.status, q).toBe(200)
  return answer.body.data.map(({ text }: { text: string }) => text)
}

describe('a text is found by', () => {
  test.each([
    ['de', ['brücke', 'brucken', 'Brücke Elbe', '"drei Brücken"', 'bürger*', 'LIESS']],
    ['fr', ['élection', 'elections', 'municipale', '"huit millions"', 'euro', 'région']],
    ['es', ['hospital', 'hospitales', 'sequia', 'gobiernos', '"hospitales rurales"']],
    ['pt', ['arvore', 'árvores', 'praça', 'sao jeronimo', '"mil árvores"']],
    ['zh', ['铁塔', '东京', '东京铁塔', '巴黎', '高', '"埃菲尔铁塔"', '东京 巴黎']],
    ['ja', ['図書館', '冬', '市役所', '閉鎖', '去年の冬']],
    ['ar', ['المدارس', 'مدارس', 'اعلنت', 'الفيضانات', 'مدينة']],
    ['hi', ['किसान', 'किसानों', 'सरकार', 'गाँव', 'जमीन']],
    ['ru', ['школа', 'город', 'наводнение', 'МЭР']],
    ['ko', ['다리', '시장', '건설']],
    ['th', ['สะพาน', 'นายก']],
  ] as const)('its words in %s', async (language, queries) => {
    for (const q of queries) expect(await found(q), q).toEqual([sentences[language]])
  })

  test('no words it does not hold', async () => {
    for (const q of ['塔铁', '京东', '"Brücken drei"', 'bruckner', '图书馆', 'hospitalidad*']) {
      expect(await found(q), q).toEqual([])
    }
  })
})

test.each([
  ['de', 'Drei Brücken über die Elbe wurden von der Bürgermeisterin gesperrt'],
  ['fr', 'Huit millions d’euros: le coût des élections municipales pour la région'],
  ['es', 'Durante la sequía se cerraron doscientos hospitales rurales'],
  ['pt', 'Mil árvores plantadas nas praças de São Jerônimo pela prefeitura'],
  ['zh', '东京铁塔比巴黎的埃菲尔铁塔高'],
  ['ja', '去年の冬、市役所が図書館を閉鎖した'],
  ['ar', 'بسبب الفيضانات أغلقت المدينة المدارس'],
  ['hi', 'गाँव के किसानों को सरकार ने नई ज़मीन दी'],
] as const)('a claim in %s is recognised in another order of words', async (language, text) => {
  const { body } = await desk.as.reader.post('/claims/match', { text })
  expect(body.data[0].claim.text).toBe(sentences[language])
  expect(body.data[0].score).toBeGreaterThan(0.5)
})

describe('fields', () => {
  test('narrow a search to themselves', async () => {
    await makeClaim(desk, { text: 'The quarry is deep.', speaker: 'Mayor Grünwald', topics: ['mining law'] })
    await makeClaim(desk, { text: 'Mayor Grunwald likes mining.' })
    await makeDecidedClaim(desk, { text: 'The quarry is old.' }, { verdict: 'refuted' })
    expect(await found('speaker:grunwald')).toEqual(['The quarry is deep.'])
    expect(await found('topic:mining')).toEqual(['The quarry is deep.'])
    expect(await found('topic:"mining law" quarry')).toEqual(['The quarry is deep.'])
    expect(await found('mayor -speaker:grunwald')).toEqual(['Mayor Grunwald likes mining.'])
    expect(await found('quarry verdict:refuted')).toEqual(['The quarry is old.'])
    expect(await found('quarry -verdict:refuted')).toEqual(['The quarry is deep.'])
    expect(await found('quarry status:submitted')).toEqual(['The quarry is deep.'])
    expect(await found('verdict:refuted')).toEqual(['The quarry is old.'])
    expect(await found('verdict:mixed')).toEqual([])
  })
})

describe('one search over everything', () => {
  test('finds claims, articles and sources, and marks the words', async () => {
    const claim = await makeClaim(desk, { text: 'The 🦁 lighthouses of Norland were sold.' })
    const article = await makeArticle(desk, { title: 'A lighthouse for sale', publisher: 'Norland Post' })
    const source = await makeSource(desk, { title: 'Register of lighthouses' })
    const { body } = await desk.as.reader.get('/search?q=lighthouse')
    expect(body.claims).toMatchObject([{ id: claim.id, highlights: [{ start: 6, end: 17 }] }])
    expect(body.articles).toMatchObject([{ id: article.id, highlights: [{ start: 2, end: 12 }] }])
    expect(body.sources).toMatchObject([{ id: source.id }])
    const inField = (await desk.as.reader.get('/search?q=publisher:norland')).body
    expect([inField.claims, inField.articles.length]).toEqual([[], 1])
  })

  test('tells the day a verdict was judged for', async () => {
    const decided = await makeDecidedClaim(desk, { text: 'The weathervane of Norland is gilded.' })
    const { body } = await desk.as.reader.get('/search?q=weathervane')
    const found = { id: decided.id, status: 'decided', verdict: 'verified', asOf: '2026-01-20' }
    expect(body.claims).toMatchObject([found])
  })

  test('finds the article and the source at an address, however it is spelled', async () => {
    const url = 'https://norland.example/lamps?b=2&a=1'
    const article = await makeArticle(desk, { url })
    const source = await makeSource(desk, { url })
    const at = async (q: string) => (await desk.as.reader.get(`/search?q=${encodeURIComponent(q)}`)).body
    for (const q of [url, ' http://www.norland.example/lamps/?a=1&b=2&utm_source=post#top ']) {
      expect(await at(q), q).toMatchObject({ articles: [{ id: article.id }], sources: [{ id: source.id }] })
    }
    const nothing = { claims: [], articles: [], sources: [] }
    expect(await at('https://norland.example/other')).toEqual(nothing)

    // With the article come the claims it makes, those that stand.
    const [made, gone] = [
      await makeClaim(desk, { articleId: article.id }),
      await makeClaim(desk, { articleId: article.id }),
    ]
    await desk.as.editor.post(`/claims/${gone.id}/withdrawal`, { reason: 'Twice.' })
    expect((await at(url)).claims).toMatchObject([{ id: made.id, highlights: [] }])
  })

  test('names a withheld source to those who work on evidence alone', async () => {
    const url = 'https://norland.example/keeper'
    const { id } = await makeSource(desk, { title: 'The beaconkeeper', url, withheldReason: 'Asked for it' })
    for (const q of ['beaconkeeper', encodeURIComponent(url)]) {
      expect((await desk.as.reader.get(`/search?q=${q}`)).body.sources, q).toEqual([])
      const told = (await desk.as.contributor.get(`/search?q=${q}`)).body
      expect(told.sources, q).toMatchObject([{ id }])
    }
  })

  test('marks what stands without spaces as one, and answers any text', async () => {
    const { body } = await desk.as.reader.get(`/search?q=${encodeURIComponent('東京铁塔 埃菲尔铁塔')}`)
    expect(body.claims).toEqual([])
    const tower = (await desk.as.reader.get(`/search?q=${encodeURIComponent('埃菲尔铁塔')}`)).body
    expect(tower.claims[0].highlights).toContainEqual({ start: 12, end: 17 })
    for (const q of ['', '"', '*', '-', 'a:b:c', 'NEAR(', '\u0301', '🦁']) {
      const answer = await desk.as.reader.get(`/search?q=${encodeURIComponent(q)}`)
      expect(answer.status, q).toBe(200)
    }
  })
})
