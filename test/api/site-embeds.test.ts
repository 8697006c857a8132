// What other sites and search engines take: the card they may frame, oEmbed, the map of all pages.
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { makeDecidedClaim, unique } from '../support/make.ts'
import { makePublished, openSiteForFile, publicUrl } from '../support/site.ts'

const site = openSiteForFile()

describe('the card', () => {
  test('may be framed anywhere, which nothing else may', async () => {
    const id = await makePublished(site.desk, { text: unique('The tower leans') })
    const { status, text, headers } = await site.get(`/claims/${id}/embed`)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(text).toContain(`<link rel="canonical" href="${publicUrl}/claims/${id}"/>`)
    expect(text).toContain('noindex')
    expect(text).toMatch(
      /<a href="https:\/\/desk\.example\/claims\/clm_\w+" target="_blank" rel="noopener">The tower leans/,
    )
    for (const path of ['/', `/claims/${id}`, `/claims/${id}/revisions/1`, '/corrections']) {
      const page = await site.get(path)
      expect(page.headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
      expect(page.headers['x-frame-options'], path).toBe('DENY')
    }
  })
})

describe('oEmbed', () => {
  const ask = (query: string) => site.get(`/oembed?${query}`)

  test('answers with the card for the address of a claim, in any of its forms', async () => {
    const id = await makePublished(site.desk, { text: 'The tower leans' })
    const address = `${publicUrl}/claims/${id}`
    const { status, body, headers } = await ask(`url=${encodeURIComponent(address)}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(body).toMatchObject({
      ...{ version: '1.0', type: 'rich', provider_name: 'Claimdesk', provider_url: publicUrl, width: 600 },
      title: 'Verified: The tower leans',
    })
    expect(body.html).toContain(`<iframe src="${address}/embed"`)
    for (const form of [
      `${address}/`,
      `${address}?utm_source=x#top`,
      `${address}/revisions/1`,
      address.replace('https', 'http'),
    ]) {
      expect((await ask(`format=json&url=${encodeURIComponent(form)}`)).body.html, form).toBe(body.html)
    }
  })

  test('keeps to the width and height it is given', async () => {
    const id = await makePublished(site.desk)
    const of = (more: string) => ask(`url=${publicUrl}/claims/${id}${more}`)
    const narrow = (await of('&maxwidth=320&maxheight=200')).body
    expect([narrow.width, narrow.height]).toEqual([320, 200])
    expect(narrow.html).toMatch(/width="320" height="200"/)
    expect((await of('&maxwidth=9000')).body.width).toBe(600)
    for (const wrong of ['x', '0', '-1']) expect((await of(`&maxwidth=${wrong}`)).status).toBe(422)
  })

  test('knows nothing of other addresses, of what is not public, and no XML', async () => {
    const { id } = await makeDecidedClaim(site.desk)
    for (const url of [
      '',
      'x',
      publicUrl,
      `${publicUrl}/claims/${id}`,
      `https://evil.example/claims/${id}`,
      `${publicUrl}/claims/x`,
      `${publicUrl}.evil.example/claims/${id}`,
    ]) {
      const { status, body } = await ask(`url=${encodeURIComponent(url)}`)
      expect([status, body.type], url).toEqual([404, '/problems/not-found'])
    }
    const shown = await makePublished(site.desk)
    expect((await ask(`format=xml&url=${publicUrl}/claims/${shown}`)).status).toBe(501)
  })

  test('escapes the name of the desk', async () => {
    const id = await makePublished(site.desk)
    await site.desk.as.admin.patch('/settings', { desk: { name: 'A "B" <C> & D' } })
    const { body } = await ask(`url=${publicUrl}/claims/${id}`)
    expect(body.html).toContain('title="Fact-check by A &quot;B&quot; &lt;C> &amp; D"')
    await site.desk.as.admin.patch('/settings', { desk: { name: 'Claimdesk' } })
  })
})

describe('for search engines', () => {
  test('robots are kept from the desk and led to the map', async () => {
    const { text, headers } = await site.get('/robots.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toBe(
      'User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /docs\nSitemap: https://desk.example/sitemap.xml\n',
    )
  })

  test('the map names every page and every published claim with its day, and nothing else', async () => {
    const id = await makePublished(site.desk)
    const hidden = await makeDecidedClaim(site.desk)
    const { text, headers } = await site.get('/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(text).toContain(
      `<url><loc>${publicUrl}/claims/${id}</loc><lastmod>2026-01-21T09:00:00.000Z</lastmod></url>`,
    )
    expect(text).toContain(`<url><loc>${publicUrl}/methodology</loc></url>`)
    expect(text).not.toContain(hidden.id)
    for (const [, path = ''] of text.matchAll(/<loc>https:\/\/desk\.example([^<]+)/g)) {
      expect((await site.get(path)).status, path).toBe(200)
    }
  })

  test('more than 50,000 claims make an index of maps that hold each once', {
    timeout: 120_000,
  }, async () => {
    const { desk } = site
    await desk.store.write((db) => multiply(db as never, 50_000))
    const index = (await site.get('/sitemap.xml')).text
    const maps = [...index.matchAll(/<sitemap><loc>https:\/\/desk\.example([^<]+)/g)].map(
      ([, path = '']) => path,
    )
    expect(maps).toHaveLength(3)
    const addresses: string[] = []
    for (const path of maps) {
      const { text, status } = await site.get(path)
      expect(status).toBe(200)
      const held = [...text.matchAll(/<url><loc>([^<]+)/g)].map(([, address = '']) => address)
      expect(held.length).toBeLessThanOrEqual(50_000)
      addresses.push(...held)
    }
    const claims = addresses.filter((address) => address.includes('/claims/'))
    expect(claims.length).toBeGreaterThan(50_000)
    expect(new Set(addresses).size).toBe(addresses.length)
    const [{ n = 0 } = {}] = await desk.store.read.all<{ n: number }>(
      sql`select count(*) as n from claims where published_revision is not null`,
    )
    expect(claims).toHaveLength(n)
  })
})

/** Copies a published claim with its verdict and publication so many times, as no service could in a test's time. */
async function multiply(
  db: {
    run(query: ReturnType<typeof sql>): Promise<unknown>
    all<T>(query: ReturnType<typeof sql>): Promise<T[]>
  },
  times: number,
) {
  const [one] = await db.all<{ id: string }>(
    sql`select id from claims where published_revision is not null limit 1`,
  )
  const source = one?.id ?? ''
  const columns = async (table: string) =>
    (await db.all<{ name: string }>(sql.raw(`pragma table_info(${table})`)))
      .map(({ name }) => name)
      .filter((name) => name !== 'seq')
  const copy = async (table: string, changed: Record<string, string>) => {
    const names = await columns(table)
    const values = names.map((name) => changed[name] ?? `t."${name}"`)
    const key = table === 'claims' ? 'id' : 'claim_id'
    await db.run(
      sql.raw(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})
        insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) select ${values.join(', ')} from ${table} as t, n where t.${key} = '${source}'`),
    )
  }
  await copy('claims', { id: "'clm_copy' || n.i", fingerprint: "'copy' || n.i", external_id: 'null' })
  await copy('verdicts', { id: "'vrd_copy' || n.i", claim_id: "'clm_copy' || n.i" })
  await copy('publications', {
    id: "'pub_copy' || n.i",
    claim_id: "'clm_copy' || n.i",
    verdict_id: "'vrd_copy' || n.i",
  })
}
