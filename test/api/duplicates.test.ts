// The same claim twice: recognised by its words or its external id, refused, added to, or insisted on.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeArticle, makeClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const submit = (body: object, query = '') => desk.as.contributor.post(`/claims${query}`, body)

describe('the same words', () => {
  test('in the same article are refused with the claim there is', async () => {
    const { id: articleId } = await makeArticle(desk)
    const claim = await makeClaim(desk, { text: 'The dam holds.', articleId })
    const { answer, events } = await caused(desk, submit({ text: 'The dam holds.', articleId }))
    expect(refusal(answer)).toEqual([409, 'duplicate-claim'])
    expect(answer.body.existing).toMatchObject({ id: claim.id, text: 'The dam holds.', status: 'submitted' })
    expect(events).toEqual([])
  })

  test('without an article are refused as well, whoever sends them', async () => {
    const text = unique('The dam leaks')
    const { id } = await makeClaim(desk, { text })
    const answer = await desk.as.editor.post('/claims', { text })
    expect([answer.status, answer.body.existing.id]).toEqual([409, id])
  })

  test('in another article, or in none, are another claim', async () => {
    const text = unique('The dam is old')
    const [one, two] = [await makeArticle(desk), await makeArticle(desk)]
    await makeClaim(desk, { text, articleId: one.id })
    await makeClaim(desk, { text, articleId: two.id })
    await makeClaim(desk, { text })
  })

  test.each([
    ['case', 'THE “DAM” – IT’S 5 M HIGH'],
    ['straight quotes and dashes', 'The "dam" - it\'s 5 m high'],
    ['spacing', '  The “dam”\u00a0–\tit’s  5 m\nhigh '],
    ['a closing stop', 'The “dam” – it’s 5 m high.'],
    ['an ellipsis', 'The “dam” – it’s 5 m high…'],
    ['full-width letters', 'Ｔｈｅ “dam” – it’s ５ m high'],
    ['soft hyphens', 'The “dam” – it’s 5 m hi\u00adgh'],
    ['decomposed letters', 'The “dam” – it’s 5 m high'.normalize('NFD')],
  ])('are recognised whatever their %s', async (_, variant) => {
    const text = 'The “dam” – it’s 5 m high'
    await submit({ text })
    expect(refusal(await submit({ text: variant }))).toEqual([409, 'duplicate-claim'])
  })

  test('but not when a number or a word differs', async () => {
    await makeClaim(desk, { text: 'The dam is 5 m wide' })
    await makeClaim(desk, { text: 'The dam is 6 m wide' })
    await makeClaim(desk, { text: 'Is the dam 5 m wide?' })
  })

  test('sent five times at once make one claim', async () => {
    const text = unique('The dam was built at once')
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit({ text })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  })
})

describe('an external id', () => {
  test('known from the same submitter is refused, whatever the words', async () => {
    const { id } = await makeClaim(desk, { externalId: 'ext-1' })
    const answer = await submit({ text: unique('Other words'), externalId: 'ext-1' })
    expect([refusal(answer), answer.body.existing.id]).toEqual([[409, 'duplicate-claim'], id])
    const insisted = await submit({ text: unique('Other words'), externalId: 'ext-1' }, '?onDuplicate=create')
    expect(insisted.status).toBe(409)
  })

  test('of another submitter is another one', async () => {
    await makeClaim(desk, { externalId: 'ext-2' })
    const answer = await desk.as.reviewer.post('/claims', { text: unique('Theirs'), externalId: 'ext-2' })
    expect(answer.status).toBe(201)
  })
})

describe('onDuplicate=appearance', () => {
  const article = { title: 'Dams', url: 'https://herald.example/dams', text: 'It is safe. Yes, it is dry.' }

  test('adds where else it was said, and its sources, to the claim there is', async () => {
    const text = 'The dam is safe and dry.'
    const claim = await makeClaim(desk, { text, article, quote: 'It is safe.' })
    const body = {
      text,
      article,
      quote: 'it is dry',
      sources: [{ title: unique('Diver'), stance: 'refutes' }],
    }
    const { answer, events } = await caused(desk, submit(body, '?onDuplicate=appearance'))
    expect([answer.status, answer.headers.location]).toEqual([201, `/api/v1/claims/${claim.id}`])
    expect(answer.body).toMatchObject({
      id: claim.id,
      version: 2,
      appearances: [{ isFirst: true }, { exact: 'it is dry', isFirst: false }],
      evidence: [{ stance: 'refutes' }],
    })
    expect(actions(events)).toEqual(['appearance.added', 'source.created', 'evidence.added'])
    expect(events[0]).toMatchObject({ claimId: claim.id, after: { exact: 'it is dry', start: 17, end: 26 } })
  })

  test('marks a decided claim when it brings evidence, and only then', async () => {
    const text = 'The dam is sound.'
    const claim = await makeSupportedClaim(desk, { text, article, quote: 'safe' })
    await decide(desk, claim.id)
    const place = { text, article, quote: 'Yes' }
    const quoteOnly = await submit(place, '?onDuplicate=appearance')
    expect(quoteOnly.body).toMatchObject({ status: 'decided', evidenceChanged: false })
    const sources = [{ title: unique('Diver') }]
    const withSource = await submit({ ...place, sources }, '?onDuplicate=appearance')
    expect(withSource.body).toMatchObject({ evidenceChanged: true })
  })

  test('needs a quote to add, and a claim that stands', async () => {
    const text = unique('The dam was closed')
    const { id } = await makeClaim(desk, { text, article })
    const unquoted = await submit({ text, article }, '?onDuplicate=appearance')
    expect(refusal(unquoted)).toEqual([422, 'invalid-request', '/quote'])
    await desk.as.reviewer.post(`/claims/${id}/decline`, { declineReason: 'spam' })
    const declined = await submit({ text, article, quote: 'safe' }, '?onDuplicate=appearance')
    expect(refusal(declined)).toEqual([409, 'claim-not-open'])
  })

  test('makes a new claim where there is none', async () => {
    const answer = await submit({ text: unique('The dam is new') }, '?onDuplicate=appearance')
    expect([answer.status, answer.body.version]).toEqual([201, 1])
  })
})

describe('onDuplicate=create', () => {
  test('insists on another claim with the same words', async () => {
    const text = unique('The dam is twice')
    const first = await makeClaim(desk, { text })
    const second = await submit({ text }, '?onDuplicate=create')
    expect(second.status).toBe(201)
    expect(second.body.id).not.toBe(first.id)
    expect(refusal(await submit({ text }))).toEqual([409, 'duplicate-claim'])
  })

  test('does not hide a first claim from the next submission of its words', async () => {
    const text = unique('The dam is first')
    const first = await submit({ text }, '?onDuplicate=create')
    const answer = await submit({ text })
    expect([refusal(answer), answer.body.existing?.id]).toEqual([[409, 'duplicate-claim'], first.body.id])
  })
})
