// The page of a claim: what it tells, in which states it is there, and what machines read from it.
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { makeClaim, makeDecidedClaim, unique } from '../support/make.ts'
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

const ok = async (answer: PromiseLike<{ status: number; body: { id: string } }>) => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

/** The text of a page as it is read, without its head. */
const read = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

const markupOf = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json ?? ''),
  )

const full = () => ({
  text: unique('The bridge is the longest in the county'),
  speaker: 'Mayor Ito',
  claimedOn: '2026-01-14',
  language: 'en',
  topics: ['bridges', 'R&D <water>'],
  kinds: ['state'],
  quote: 'the longest bridge in the county',
  article: {
    title: unique('Mayor opens bridge'),
    url: `https://town-herald.example/${unique('bridge').replace(/ /g, '-')}`,
    publisher: 'Town Herald',
    publishedOn: '2026-01-15',
    text: 'He called it the longest bridge in the county on Sunday.',
  },
  sources: [
    {
      title: 'County survey',
      url: `https://county.example/${unique('s').replace(/ /g, '-')}`,
      publisher: 'The county',
      level: 'primary',
      stance: 'refutes',
      excerpt: 'New bridge: 410 m.\n\nOld bridge: 512 m.',
      locator: 'Table 2',
    },
    { title: 'Interview', stance: 'supports', excerpt: 'It is the longest.' },
  ],
})

const review = {
  verdict: 'refuted',
  summary: 'Another bridge is longer.',
  reading: 'Longer than every bridge in the county.',
  rationale: 'The survey lists one of 512 m.\n\nSee https://county.example/survey.',
  asOf: '2026-01-20',
  waiver: 'The second reviewer is ill.',
}

describe('a published verdict', () => {
  test('tells what was claimed, by whom, what we found, why, and on what', async () => {
    const claim = full()
    const id = await makePublished(site.desk, claim, review)
    await ok(
      site.desk.as.reviewer.post(`/claims/${id}/contacts`, {
        ...{ whom: 'Mayor Ito', channel: 'email', outcome: 'answered', publicReply: 'I stand by it.' },
      }),
    )
    const { status, text, headers } = await site.get(`/claims/${id}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    const words = read(text)
    for (const said of [
      claim.text,
      'Claimed by Mayor Ito , 14 January 2026 , in Town Herald',
      'Refuted found false',
      'Another bridge is longer.',
      'As of 20 January 2026 .',
      'We took this to mean: Longer than every bridge in the county.',
      'The survey lists one of 512 m.',
      'The second reviewer is ill.',
      '2 sources, 2 independent origins',
      'Evidence for 1',
      'Evidence against 1',
      'County survey The county, primary source New bridge: 410 m. Old bridge: 512 m. Table 2',
      'I stand by it. Mayor Ito, asked on 21 January 2026',
      `${claim.article.title} Town Herald, 15 January 2026 the longest bridge in the county`,
      'First published , 21 January 2026 – shown here',
      'Next check 19 July 2026',
      'CC BY 4.0',
    ]) {
      expect(words).toContain(said)
    }
    expect(text).toContain('<a href="https://county.example/survey" rel="nofollow noopener">')
    expect(text).toContain('R&amp;D &lt;water&gt;')
    expect(text).not.toContain('The reviewer')
  })

  test('names its reviewers where the desk wants that', async () => {
    const id = await makePublished(site.desk)
    const settle = (namesReviewers: boolean) =>
      ok(site.desk.as.admin.patch('/settings', { desk: { namesReviewers } }))
    await settle(true)
    expect(read((await site.get(`/claims/${id}`)).text)).toContain('Checked by The reviewer')
    await settle(false)
    expect(read((await site.get(`/claims/${id}`)).text)).not.toContain('The reviewer')
  })

  test('says how fresh it is, and of a prediction what came of it', async () => {
    const { desk } = site
    const id = await makePublished(desk, { kinds: ['state'] })
    const before = desk.clock.now
    const at = async (day: string) => {
      desk.clock.now = new Date(`${day}T12:00:00Z`)
      return read((await site.get(`/claims/${id}`)).text)
    }
    expect(await at('2026-07-18')).not.toContain('Due to be checked')
    expect(await at('2026-07-20')).toContain('Due to be checked again since 19 July 2026')
    expect(await at('2026-08-20')).toContain('It should have been checked again by now')
    desk.clock.now = before
    const foretold = await makePublished(
      desk,
      { kinds: ['prediction'], resolution: { by: '2026-01-15', criterion: 'The list of guests' } },
      { verdict: undefined, outcome: 'did_not' },
    )
    const { text } = await site.get(`/claims/${foretold}`)
    const words = read(text)
    expect(words).toContain('Did not happen refuted')
    expect(words).toContain('To happen by 15 January 2026 Settled by The list of guests')
    // Elsewhere, too, it is said to have not happened, and not to be refuted.
    expect(text).toContain('content="https://desk.example/previews/did-not-refuted.png"')
    expect(text).toContain('<meta property="og:image:alt" content="Did not happen – refuted"/>')
    expect((await site.get('/previews/did-not-refuted.png')).status).toBe(200)
  })

  test('counts what was withdrawn since, names no origin then, and hides a source by its public reason', async () => {
    const { desk } = site
    const claim = await makeClaim(desk, {
      sources: [
        { title: 'Wrong table', stance: 'supports', level: 'primary', excerpt: '1' },
        { title: 'Right table', stance: 'supports', level: 'primary', excerpt: '2' },
      ],
    })
    await ok(
      desk.as.reviewer.post(`/claims/${claim.id}/reviews`, {
        verdict: 'verified',
        rationale: 'So it is.',
        asOf: '2026-01-20',
      }),
    )
    await publish(desk, claim.id)
    expect(read((await site.get(`/claims/${claim.id}`)).text)).toContain(
      '2 independent origins (Wrong table, Right table)',
    )
    const pieces = (await desk.as.reader.get(`/claims/${claim.id}/evidence`)).body.data
    await ok(
      desk.as.reviewer.post(`/evidence/${pieces[0].id}/withdrawal`, { reason: 'It is of another year.' }),
    )
    await ok(
      desk.as.reviewer.patch(`/sources/${pieces[1].source.id}`, { withheldReason: 'Their job is at stake.' }),
    )
    const words = read((await site.get(`/claims/${claim.id}`)).text)
    expect(words).not.toMatch(/Wrong table|Right table|another year/)
    expect(words).toContain('1 piece of evidence we judged it by was withdrawn since')
    expect(words).toContain('A source we do not name Their job is at stake.')
  })

  test('is told once to machines, by a ClaimReview that a JSON-LD processor reads', async () => {
    const claim = full()
    const id = await makePublished(site.desk, claim, review)
    const { text, headers } = await site.get(`/claims/${id}`)
    const [markup, ...more] = markupOf(text)
    expect(more).toEqual([])
    // The vocabulary without the network: every term is schema.org's, and these are addresses.
    const context = {
      '@vocab': 'https://schema.org/',
      ...Object.fromEntries(['url', 'license'].map((name) => [name, { '@type': '@id' }])),
    }
    const [node] = (await jsonld.expand({ ...markup, '@context': context })) as Record<string, never>[]
    const address = `${publicUrl}/claims/${id}`
    expect(node).toMatchObject({
      '@id': `${address}#review-1`,
      '@type': ['https://schema.org/ClaimReview'],
      'https://schema.org/url': [{ '@id': address }],
      'https://schema.org/claimReviewed': [{ '@value': claim.text }],
      'https://schema.org/reviewRating': [
        {
          'https://schema.org/alternateName': [{ '@value': 'False' }],
          'https://schema.org/ratingValue': [{ '@value': 1 }],
        },
      ],
      'https://schema.org/itemReviewed': [
        {
          '@id': `${address}#claim`,
          'https://schema.org/author': [{ 'https://schema.org/name': [{ '@value': 'Mayor Ito' }] }],
        },
      ],
    })
    expect(markup['@context']).toBe('https://schema.org')
    // What the page says and what its markup says agree.
    expect(read(text)).toContain(markup.claimReviewed)
    expect(headers['content-security-policy']).toMatch(/script-src 'sha256-[\w+/]{43}='/)
  })

  test('cannot break out of its markup', async () => {
    const id = await makePublished(site.desk, { text: unique('</script><script>alert(1)</script> <!-- ]]>') })
    const { text } = await site.get(`/claims/${id}`)
    expect(text.match(/<script/g)).toHaveLength(1)
    expect(markupOf(text)[0].claimReviewed).toContain('</script><script>alert(1)')
  })

  test('is told to previews, readers of feeds and search engines', async () => {
    const id = await makePublished(
      site.desk,
      { text: unique('The "tower" is tall') },
      { summary: 'It is 90 m high.' },
    )
    const { text } = await site.get(`/claims/${id}`)
    const address = `${publicUrl}/claims/${id}`
    for (const line of [
      `<link rel="canonical" href="${address}"/>`,
      `<meta property="og:url" content="${address}"/>`,
      '<meta property="og:type" content="article"/>',
      '<meta property="og:description" content="It is 90 m high."/>',
      '<meta property="og:image" content="https://desk.example/previews/verified.png"/>',
      '<meta name="twitter:card" content="summary_large_image"/>',
      `<link rel="alternate" type="application/json+oembed" href="${publicUrl}/oembed?format=json&amp;url=${encodeURIComponent(address)}"`,
      `<link rel="alternate" type="application/rss+xml" href="${publicUrl}/feed.xml"`,
    ]) {
      expect(text).toContain(line)
    }
    expect(text).toMatch(/<meta property="og:title" content="Verified: The &quot;tower&quot; is tall/)
    expect(text).not.toContain('noindex')
  })
})

describe('revisions', () => {
  test('a correction is owned up to, and the old one keeps its address and says that it is old', async () => {
    const { desk } = site
    const id = await makePublished(desk)
    await answerAgain(desk, id, { verdict: 'refuted', changeNote: 'We misread the survey.' })
    const now = await site.get(`/claims/${id}`)
    expect(read(now.text)).toContain(
      'Corrections, and what we said before Corrected , 21 January 2026 – shown here Refuted found false We misread the survey.',
    )
    const old = await site.get(`/claims/${id}/revisions/1`)
    expect(old.status).toBe(200)
    expect(read(old.text)).toContain(
      'This is revision 1, published on 21 January 2026 , which we have replaced since. Read what we say now.',
    )
    expect(read(old.text)).toContain('Verified found true')
    expect(old.text).toContain('<meta name="robots" content="noindex"/>')
    expect(old.text).toContain(`<link rel="canonical" href="${publicUrl}/claims/${id}"/>`)
    expect(markupOf(old.text)).toEqual([])
    const current = await site.get(`/claims/${id}/revisions/2`)
    expect(current.status).toBe(200)
    expect(read(current.text)).not.toContain('which we have replaced since')
    expect(current.text).toContain(`<link rel="canonical" href="${publicUrl}/claims/${id}"/>`)
    for (const none of ['3', '0', '01', 'x', '1.5']) {
      expect((await site.get(`/claims/${id}/revisions/${none}`)).status, none).toBe(404)
    }
  })

  test('what is held is not shown, nor is that there is more; once released it is a correction', async () => {
    const { desk } = site
    const id = await makePublished(desk, { topics: ['old topic'] })
    await hold(desk, id)
    await answerAgain(
      desk,
      id,
      { verdict: 'refuted' },
      { topics: ['new topic'], text: unique('Other words') },
    )
    await answerAgain(desk, id, { verdict: 'refuted', kind: 'recheck' }, { headline: 'A headline' })
    const shown = async () => read((await site.get(`/claims/${id}`)).text)
    expect(await shown()).toContain('Verified found true')
    expect(await shown()).toMatch(/old topic.*The bridge is longer/)
    expect(await shown()).not.toMatch(/new topic|Other words|A headline/)
    expect((await site.get(`/claims/${id}/revisions/2`)).status).toBe(404)
    await ok(desk.as.editor.delete(`/claims/${id}/hold`))
    expect(await shown()).toMatch(/new topic.*Other words.*Corrected/)
    expect((await site.get(`/claims/${id}/revisions/2`)).status).toBe(404)
    expect((await site.get(`/claims/${id}/revisions/1`)).status).toBe(200)
  })
})

describe('what is not there', () => {
  test('a retracted verdict answers 410 with the reason, at all its addresses, until it is published again', async () => {
    const { desk } = site
    const id = await makePublished(desk, { text: unique('Secret of the tower') })
    await answerAgain(desk, id, { verdict: 'refuted' })
    await retract(desk, id, 'The survey was forged.')
    for (const path of ['', '/revisions/1', '/revisions/2', '/embed']) {
      const { status, text } = await site.get(`/claims/${id}${path}`)
      expect(status, path).toBe(410)
      expect(read(text), path).toContain('The survey was forged.')
      expect(text, path).not.toContain('Secret of the tower')
      expect(text, path).toContain('noindex')
    }
    expect((await site.get(`/oembed?url=${publicUrl}/claims/${id}`)).status).toBe(404)
    await answerAgain(desk, id, { verdict: 'mixed' })
    expect((await site.get(`/claims/${id}`)).status).toBe(410)
    await publish(desk, id)
    expect((await site.get(`/claims/${id}`)).status).toBe(200)
    expect((await site.get(`/claims/${id}/revisions/1`)).status).toBe(200)
    expect((await site.get(`/claims/${id}/revisions/2`)).status).toBe(410)
  })

  test('what was never published is not there, as if there were no such claim', async () => {
    const open = await makeClaim(site.desk)
    const decided = await makeDecidedClaim(site.desk)
    const answers = await Promise.all(
      [open.id, decided.id, `clm_${'0'.repeat(26)}`, 'x'].map((id) => site.get(`/claims/${id}`)),
    )
    for (const { status, text } of answers) {
      expect(status).toBe(404)
      expect(read(text)).toContain('There is nothing here')
    }
    const page = (text: string) => text.replaceAll(/clm_\w+/g, 'ID')
    expect(page(answers[1]?.text ?? '')).toBe(page(answers[2]?.text ?? ''))
  })

  test('an address that is none is told to a reader by a page, and to a program by a problem', async () => {
    expect((await site.get('/nowhere')).text).toContain('There is nothing here')
    expect((await site.get('/nowhere').set('Accept', '*/*')).body.type).toBe('/problems/no-such-route')
    expect((await site.get('/api/v1/nowhere')).body.type).toBeDefined()
  })

  test('a claim that was merged leads to the one that stays, for good, if that is published', async () => {
    const { desk } = site
    const winner = await makePublished(desk)
    const loser = await makePublished(desk)
    const unpublished = await makeDecidedClaim(desk)
    await ok(desk.as.editor.post(`/claims/${loser}/merge`, { intoId: winner }))
    const { status, headers } = await site.get(`/claims/${loser}`)
    expect([status, headers.location]).toEqual([308, `/claims/${winner}`])
    expect((await site.get(`/claims/${loser}/embed`)).headers.location).toBe(`/claims/${winner}/embed`)
    const other = await makeClaim(desk)
    await ok(desk.as.editor.post(`/claims/${other.id}/merge`, { intoId: unpublished.id }))
    expect((await site.get(`/claims/${other.id}`)).status).toBe(404)
  })
})

describe('sending', () => {
  test('is not done twice for what did not change, and is for what did', async () => {
    const { desk } = site
    const id = await makePublished(desk, { kinds: ['state'] })
    const { headers } = await site.get(`/claims/${id}`)
    const { etag = '', 'last-modified': modified = '' } = headers
    expect(modified).toBe('Wed, 21 Jan 2026 09:00:00 GMT')
    const again = (name: string, value: string) => site.get(`/claims/${id}`).set(name, value)
    expect((await again('If-None-Match', etag)).status).toBe(304)
    expect((await again('If-Modified-Since', modified)).status).toBe(304)
    expect((await again('If-Modified-Since', 'Wed, 21 Jan 2026 08:59:59 GMT')).status).toBe(200)
    expect((await again('If-None-Match', '"other"').set('If-Modified-Since', modified)).status).toBe(200)
    const before = desk.clock.now
    desk.clock.now = new Date('2026-07-20T00:00:01Z')
    expect((await again('If-Modified-Since', modified)).status).toBe(200)
    expect((await again('If-None-Match', etag)).status).toBe(200)
    desk.clock.now = before
  })
})

test('links to what others concluded, as theirs, and keeps it out of its own markup', async () => {
  const id = await makePublished(site.desk, full())
  await ok(
    site.desk.as.contributor.post(`/claims/${id}/fact-checks`, {
      publisher: 'Fact Desk',
      url: 'https://factdesk.example/checks/1',
      title: 'No, <b>not</b> the longest',
      ratingText: 'Mostly false',
      reviewedOn: '2026-01-10',
    }),
  )
  const { text } = await site.get(`/claims/${id}`)
  expect(read(text)).toContain(
    'What others concluded Published elsewhere. Our verdict does not rest on it. No, <b>not</b> the longest'.replaceAll(
      /[<>]/g,
      (sign) => (sign === '<' ? '&lt;' : '&gt;'),
    ),
  )
  expect(text).toContain('href="https://factdesk.example/checks/1" rel="nofollow noopener"')
  expect(JSON.stringify(markupOf(text))).not.toContain('factdesk.example')
})
