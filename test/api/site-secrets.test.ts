// Nothing unpublished ever shows: every public address is walked on a desk whose every unpublished text holds a marked word.
import { beforeAll, expect, test } from 'vitest'
import { decide, makeClaim, makeDecidedClaim, makeSource } from '../support/make.ts'
import {
  answerAgain,
  hold,
  makePublished,
  openSiteForFile,
  publicUrl,
  publish,
  retract,
} from '../support/site.ts'

const site = openSiteForFile()

/** Every word that may not be seen, by what it stands in. */
const secrets: string[] = []
function secret(name: string): string {
  const word = `zq${name}zq`
  secrets.push(word)
  return word
}

const claimIds: string[] = []
const correctionIds: string[] = []

const whole = () => ({
  verdict: 'refuted',
  rationale: secret('rationale'),
  summary: secret('summary'),
  reading: secret('reading'),
  note: secret('reviewnote'),
  changeNote: secret('changenote'),
})

beforeAll(async () => {
  const { desk } = site
  const make = async (made: Promise<{ id: string }>) => {
    const { id } = await made
    claimIds.push(id)
    return id
  }
  const as = desk.as
  const ok = async (answer: PromiseLike<{ status: number; body: { id?: string } }>) => {
    const { status, body } = await answer
    expect(status, JSON.stringify(body)).toBeLessThan(300)
    return body
  }

  await make(
    makeClaim(desk, {
      text: secret('submitted'),
      topics: [secret('submittedtopic')],
      speaker: secret('submittedspeaker'),
      externalId: secret('externalid'),
      article: { title: secret('articletitle'), publisher: secret('outlet'), text: secret('articletext') },
    }),
  )
  const decided = await make(
    makeDecidedClaim(
      desk,
      {
        text: secret('decided'),
        topics: [secret('decidedtopic')],
        speaker: secret('decidedspeaker'),
        article: { title: secret('decidedarticle'), publisher: secret('decidedoutlet'), text: 'x' },
      },
      whole(),
    ),
  )
  const declined = await make(makeClaim(desk, { text: secret('declined') }))
  await ok(
    as.reviewer.post(`/claims/${declined}/decline`, {
      declineReason: 'opinion',
      note: secret('declinenote'),
    }),
  )
  const withdrawn = await make(makeClaim(desk, { text: secret('withdrawn') }))
  await ok(as.reviewer.post(`/claims/${withdrawn}/withdrawal`, { reason: secret('withdrawalreason') }))

  const retracted = await make(
    makeDecidedClaim(
      desk,
      { text: secret('retracted'), topics: [secret('retractedtopic')], speaker: secret('retractedspeaker') },
      whole(),
    ),
  )
  await publish(desk, retracted)
  await retract(desk, retracted, 'The table was misread.')

  const voided = await make(makeDecidedClaim(desk, { text: secret('voided') }, whole()))
  await publish(desk, voided)
  await ok(as.editor.post(`/claims/${voided}/voiding`, { reason: 'We mixed up two towns.' }))

  // Public, with a later revision that is held back and says all anew.
  const held = await make(
    makePublished(desk, {
      text: 'The tower is old.',
      topics: ['towers'],
      speaker: 'Mayor Ito',
      article: { title: 'Towers', publisher: 'Town Herald', text: 'The tower is old.' },
    }).then((id) => ({ id })),
  )
  await ok(as.editor.put(`/claims/${held}/hold`, { reason: secret('holdreason') }))
  // What comes to light from here on is told with the next answer.
  const later = () => {
    desk.clock.now = new Date(desk.clock.now.getTime() + 60_000)
  }
  later()
  await ok(as.reviewer.post(`/claims/${held}/reopening`, { reason: secret('reopeningreason') }))
  later()
  await ok(
    as.reviewer.patch(`/claims/${held}`, {
      text: secret('heldtext'),
      headline: secret('heldheadline'),
      speaker: secret('heldspeaker'),
      topics: [secret('heldtopic')],
      scope: { place: { value: secret('heldscope'), basis: 'stated' } },
    }),
  )
  await ok(
    as.contributor.post(`/claims/${held}/evidence`, {
      source: { title: secret('lateevidence'), url: `https://${secret('latehost')}.example/` },
      stance: 'refutes',
      excerpt: secret('lateexcerpt'),
      note: secret('latenote'),
    }),
  )
  await ok(
    as.contributor.post('/articles', {
      title: secret('latearticle'),
      publisher: secret('lateoutlet'),
      text: `It says ${'words'}.`,
    }),
  ).then(({ id }) =>
    ok(as.contributor.post(`/claims/${held}/appearances`, { articleId: id, quote: 'words' })),
  )
  await decide(desk, held, { ...whole(), kind: 'correction' })
  await ok(as.reviewer.post(`/claims/${held}/notes`, { text: secret('note') }))
  await ok(
    as.reviewer.post(`/claims/${held}/contacts`, {
      whom: secret('asked'),
      channel: 'email',
      note: secret('contactnote'),
    }),
  )
  await ok(
    as.reviewer.post(`/claims/${held}/contacts`, {
      ...{ whom: secret('whom'), channel: 'phone', outcome: 'answered', note: secret('answernote') },
      publicReply: 'It was built in 1890.',
    }),
  )

  // Public, and being judged anew.
  const open = await make(
    makePublished(desk, { text: 'The bridge is red.', topics: ['bridges'] }).then((id) => ({ id })),
  )
  await ok(as.reviewer.post(`/claims/${open}/reopening`, { reason: secret('openreason') }))
  await ok(
    as.reviewer.patch(`/claims/${open}`, {
      text: secret('opentext'),
      headline: secret('openheadline'),
      topics: [secret('opentopic')],
    }),
  )

  // Public, on a source that is not named, evidence that was withdrawn, and a verdict that is not public.
  const source = await makeSource(desk, {
    title: secret('sourcetitle'),
    url: `https://${secret('sourcehost')}.example/`,
    publisher: secret('sourcepublisher'),
    owner: secret('sourceowner'),
    withheldReason: 'A patient, whom we do not name.',
    derivationReason: secret('derivationreason'),
  })
  const leaning = await makeClaim(desk, {
    text: 'The clinic is full.',
    sources: [
      {
        title: secret('withdrawnsource'),
        stance: 'supports',
        level: 'primary',
        excerpt: secret('withdrawnexcerpt'),
      },
    ],
  })
  claimIds.push(leaning.id)
  const [piece] = (await as.reader.get(`/claims/${leaning.id}/evidence`)).body.data
  await ok(
    as.reviewer.post(`/claims/${leaning.id}/evidence`, {
      ...{ sourceId: source.id, stance: 'supports', excerpt: 'No bed was free.', locator: secret('locator') },
    }),
  )
  await ok(
    as.reviewer.post(`/claims/${leaning.id}/evidence`, {
      ...{ verdictOf: decided, stance: 'context', note: secret('leaningnote') },
    }),
  )
  await decide(desk, leaning.id, { verdict: 'verified', rationale: 'A patient says so.' })
  await publish(desk, leaning.id)
  await ok(as.reviewer.post(`/evidence/${piece.id}/withdrawal`, { reason: secret('evidencereason') }))

  // Merged into a public one before it was ever decided.
  const loser = await make(makeClaim(desk, { text: secret('merged') }))
  await ok(as.editor.post(`/claims/${loser}/merge`, { intoId: leaning.id, reason: secret('mergereason') }))

  // A correction in public, and one that nobody was shown.
  const corrected = await make(makePublished(desk, { text: 'The lake is deep.' }).then((id) => ({ id })))
  await answerAgain(desk, corrected, { verdict: 'refuted', changeNote: 'We misread the map.' })
  await hold(desk, corrected)
  await answerAgain(desk, corrected, { ...whole(), verdict: 'mixed' })
  secrets.push('The reviewer', 'The editor', 'The contributor', 'The admin', '@desk.example')
  const { data } = (await as.reader.get('/corrections')).body
  correctionIds.push(...data.map(({ id }: { id: string }) => id))
}, 120_000)

const beginnings = () => [
  '/',
  '/topics',
  '/speakers',
  '/outlets',
  '/corrections',
  '/methodology',
  '/feed.xml',
  '/feed.atom',
  '/feed.json',
  '/sitemap.xml',
  '/sitemap/pages.xml',
  '/robots.txt',
  '/nothing',
  ...['verified', 'refuted', 'mixed', 'unproven'].map((verdict) => `/?verdict=${verdict}`),
  ...claimIds.flatMap((id) => [
    `/claims/${id}`,
    `/claims/${id}/embed`,
    `/claims/${id}/correction`,
    `/?after=${id}`,
    `/?q=the&after=${id}`,
    `/sitemap/${id}.xml`,
    `/oembed?url=${publicUrl}/claims/${id}`,
    ...[1, 2, 3].map((revision) => `/claims/${id}/revisions/${revision}`),
  ]),
  ...correctionIds.map((id) => `/corrections?after=${id}`),
]

/** Every address one comes to from these by links of ours. */
async function walk(from: readonly string[]): Promise<Map<string, { status: number; said: string }>> {
  const seen = new Map<string, { status: number; said: string }>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const answer = await site.get(path)
    const { status, headers } = answer
    const text = answer.text ?? String(answer.body)
    seen.set(path, { status, said: `${text}\n${JSON.stringify(headers)}` })
    if (headers['content-type']?.includes('css')) continue
    const links = [...text.matchAll(/(?:href|src|action|<loc>)="?([^"<> ]+)/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&').replace(publicUrl, ''),
    )
    waiting.push(
      ...links
        .filter((link) => /^\/(?!\/|api|admin|docs)/.test(link))
        .map((link) => link.split('#')[0] ?? ''),
    )
  }
  return seen
}

test('no page, feed, map, embed or answer holds a word of what is not public', async () => {
  const seen = await walk(beginnings())
  expect(seen.size).toBeGreaterThan(100)
  const told = [...seen].flatMap(([path, { said }]) =>
    secrets
      .filter((word) => said.toLowerCase().includes(word.toLowerCase()))
      .map((word) => `${path}: ${word}`),
  )
  expect(told).toEqual([])
  const answered = [...seen.values()].filter(({ status }) => status === 200)
  expect(answered.length).toBeGreaterThan(50)
  for (const [path, { status }] of seen) expect([200, 308, 404, 410], path).toContain(status)
})

test('nor does a search, or a list narrowed by such a word, find anything by it', async () => {
  for (const word of secrets) {
    for (const name of ['q', 'topic', 'speaker']) {
      const { status, text } = await site.get(`/?${name}=${encodeURIComponent(word)}`)
      expect(status).toBe(200)
      expect(text.includes('class="card'), `${name}=${word}`).toBe(false)
    }
  }
  // Fields of the desk are words like others here: they would tell what is not public.
  for (const q of ['status:decided', 'verdict:refuted', 'kind:event']) {
    expect((await site.get(`/?q=${q}`)).text, q).not.toContain('class="card')
  }
})

test('only what is published is counted and listed', async () => {
  const { text } = await site.get('/')
  const counted = [...text.matchAll(/<strong>(\d+)<\/strong><span>(\w+)/g)].map(
    ([, n, word]) => `${word} ${n}`,
  )
  expect(counted).toEqual(['Verified 3', 'Refuted 1', 'Mixed 0', 'Unproven 0'])
  expect(text.match(/class="card/g)).toHaveLength(4)
  const map = (await site.get('/sitemap.xml')).text
  expect(map.match(/\/claims\//g)).toHaveLength(4)
  expect((await site.get('/topics')).text).toContain('towers')
  expect((await site.get('/outlets')).text).toContain('Town Herald')
})

test('the walk sees what is published', async () => {
  const { desk } = site
  const word = 'zqseenzq'
  const id = await makePublished(desk, { text: 'The well is dry.' }, { rationale: word })
  const seen = await walk(['/'])
  expect([...seen].filter(([, { said }]) => said.includes(word)).map(([path]) => path)).toContain(
    `/claims/${id}`,
  )
})
