// While a round is open, no address tells anybody but its author what a review says. Every GET route is tried.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../api/http/route.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import { prepareVisit, send } from '../contract/tour.ts'
import { openDeskForFile } from '../support/desk.ts'
import { idOf } from './caused.ts'

const desk = openDeskForFile()
const secret = 'Zanzibar'
const said = {
  rating: 'Quite wrong',
  rationale: `The ${secret} ledger shows otherwise.`,
  summary: `Not so, says ${secret}.`,
  reading: `We took this to mean ${secret}.`,
  note: `${secret} calls back.`,
  waiver: `${secret} is enough.`,
  asOf: '2026-01-20',
}
/** Ids of the one claim there is, by the noun its routes begin with. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  const { scale } = (await desk.as.admin.get('/settings')).body
  const ratings = [...scale.ratings, { label: said.rating, verdict: 'refuted', number: null }]
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 }, scale: { ratings } })
  const { body } = await desk.as.contributor.post('/claims', {
    text: 'The bridge is longer than the tower.',
    article: { title: 'Bridges', text: 'The bridge is longer than the tower.' },
    quote: 'longer than the tower',
    sources: [{ title: 'Survey', stance: 'supports', level: 'primary', excerpt: 'It is longer.' }],
  })
  const article = (await desk.as.reader.get(`/articles/${body.originArticleId}`)).body
  const { body: contact } = await desk.as.contributor.post(`/claims/${body.id}/contacts`, {
    whom: 'The mayor',
    channel: 'email',
  })
  Object.assign(ids, {
    claims: body.id,
    appearances: body.appearances[0].id,
    evidence: body.evidence[0].id,
    sources: body.evidence[0].source.id,
    articles: article.id,
    captures: article.latestCapture.id,
    contacts: contact.id,
    users: await idOf(desk, 'reviewer'),
  })
  await desk.as.contributor.post(`/articles/${article.id}/captures`, { text: 'The bridge is long.' })
  await desk.as.reviewer.put(`/claims/${body.id}/assignment`, { userId: ids.users })
  const sent = await desk.as.reviewer
    .post(`/claims/${body.id}/reviews`, said)
    .set('Idempotency-Key', 'a-key-to-guess')
  if (sent.status !== 201) throw new Error(sent.text)
  ids.reviews = sent.body.id
})

/** The addresses at which a route can be asked about the claim, each with all it can be asked to send along. */
async function addressesOf(route: Route): Promise<string[]> {
  const { path } = route
  const noun = path.split('/')[1] ?? ''
  // What has no part in the claim is asked for about a record of its own.
  if (path.includes('{id}') && !ids[noun]) return [(await prepareVisit(desk, route, 'admin')).path]
  const address = path.replace('{id}', ids[noun] ?? '')
  const more: Record<string, string[]> = {
    '/claims': [
      'include=article,evidence,appearances,verdicts,reviews,parts',
      'status=second_review',
      'verdict=refuted',
    ].concat([`q=${secret}`, 'facets=status,verdict,kind,topic,speaker,assigneeId,language']),
    '/claims/{id}': ['include=article,evidence,appearances,verdicts,reviews,parts'],
    '/history': [
      `subject=${ids.reviews}`,
      `claimId=${ids.claims}`,
      'action=review.submitted',
      `actor=${ids.users}`,
    ],
  }
  const exported = path.startsWith('/exports/claims') ? ['verdict=any', `verdict=any&id=${ids.claims}`] : []
  return ['', ...(more[path] ?? []), ...exported].map((query) => (query ? `${address}?${query}` : address))
}

const others = roles.filter((role) => role !== 'reviewer')

/** What an answer must not hold: any of the words, or the answer they lead to. The scale's own labels are no secret. */
function leaks(address: string, text: string): string[] {
  const answer = withoutNames(address, withoutScale(address, text))
  const verdict = address.startsWith('/settings') ? [] : [said.rating, '"refuted"', ',refuted,']
  return [secret, ...verdict].filter((word) => answer.includes(word))
}

/** These name every verdict there is: one asks a list for it, the other says that there is none. */
function withoutNames(address: string, text: string): string {
  if (address === '/today') return text.replaceAll('"verdict":["refuted"]', '')
  return address === '/insights' ? text.replaceAll('"refuted":0,', '') : text
}

/** The whole history tells, too, how the scale came to have that label. */
function withoutScale(address: string, text: string): string {
  const isChange = (event: { action?: string }) => event.action === 'settings.changed'
  if (address === '/exports/history.ndjson') {
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.filter((line) => !isChange(JSON.parse(line))).join('\n')
  }
  if (address !== '/history') return text
  const { data = [] } = JSON.parse(text)
  return JSON.stringify(data.filter((event: object) => !isChange(event)))
}

/** A schema names every word there is, of whatever claim. */
const schemas = ['findExportSchema', 'listPublishedEvents']
const isTelling = ({ method, name }: { method: string; name: string }) =>
  method === 'get' && !schemas.includes(name)

describe('an open round', () => {
  test('is kept from everybody but its author, at every address there is', async () => {
    const told: string[] = []
    let asked = 0
    for (const route of desk.routes.filter(isTelling)) {
      for (const address of await addressesOf(route)) {
        for (const role of others) {
          const answer = await send(desk, route, role, { path: address })
          const isRefused = [403, 404].includes(answer.status) || answer.body?.type === '/problems/no-verdict'
          if (answer.status >= 400 && !isRefused) {
            // A parameter or an id of another kind is refused; such a route needs an id in the list above.
            throw new Error(`${address} answered ${answer.status}: ${answer.text}`)
          }
          asked += 1
          const found = leaks(address, answer.text ?? String(answer.body))
          if (found.length > 0) told.push(`${role} ${address}: ${found.join()}`)
        }
      }
    }
    expect(told).toEqual([])
    expect(asked).toBeGreaterThan(150)
  }, 120_000)

  test('can be read by its author, so that the words above are the right ones', async () => {
    for (const address of ['rounds', 'reviews', 'history']) {
      const { text } = await desk.as.reviewer.get(`/claims/${ids.claims}/${address}`)
      expect(leaks(address, text), address).toContain(secret)
    }
  })

  test('is not told by acts of others, nor by a key they guess', async () => {
    const acts: [Role, 'post' | 'patch' | 'put', string, object][] = [
      ['contributor', 'post', `/claims/${ids.claims}/notes`, { text: 'Any news?' }],
      ['editor', 'patch', `/claims/${ids.claims}`, { topics: ['bridges'] }],
      ['editor', 'patch', `/claims/${ids.claims}`, { text: 'Another statement.' }],
      ['editor', 'put', `/claims/${ids.claims}/assignment`, { userId: await idOf(desk, 'editor') }],
      ['editor', 'post', `/claims/${ids.claims}/adjudication`, { ...said, rationale: 'x', summary: 'x' }],
      ['editor', 'post', `/claims/${ids.claims}/undo`, {}],
    ]
    for (const [role, method, path, body] of acts) {
      const answer = await desk.as[role][method](path, body)
      expect(leaks(path, answer.text), path).toEqual([])
    }
    const guessed = await desk.as.editor
      .post(`/claims/${ids.claims}/reviews`, { ...said, asOf: '2026-02-30' })
      .set('Idempotency-Key', 'a-key-to-guess')
    expect(guessed.status).toBe(422)
    expect(leaks('', guessed.text)).toEqual([])
  })

  test('is open to all once it has closed', async () => {
    const closing = { rating: said.rating, rationale: 'The survey.', asOf: '2026-01-20', reading: 'Length.' }
    expect((await desk.as.admin.post(`/claims/${ids.claims}/reviews`, closing)).status).toBe(201)
    const { text } = await desk.as.reader.get(`/claims/${ids.claims}?include=reviews`)
    expect(text).toContain('ledger')
  })

  test('leaves no error behind', () => expect(desk.errors).toEqual([]))
})
