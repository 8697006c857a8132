// The article is read out of pages as they come: news sites with all their furniture, blogs, other scripts, and hostile ones.
import { describe, expect, test } from 'vitest'
import { readArticle, readPlain } from '../../api/captures/readable.ts'

const body = [
  'The harbour board agreed the budget on Tuesday after a debate of three hours, its chair said.',
  'The new crane will cost 1.4 million and can lift forty tonnes, twice as much as the old one could.',
  'Ferries will leave every half hour from May, according to the timetable that was published with the budget.',
]
const paragraphs = body.map((text) => `<p>${text}</p>`).join('\n')

const newsSite = `<!doctype html><html lang="en-GB"><head>
<title>Board agrees budget | Town Herald</title>
<meta property="og:site_name" content="Town Herald"><meta property="og:title" content="Board agrees budget">
<meta property="article:published_time" content="2026-01-19T23:30:00+02:00">
<meta name="author" content="Rosa Okafor"><link rel="canonical" href="/news/budget">
</head><body>
<header><a href="/">Town Herald</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies to make your visit better.</div>
<main><article><h1>Board agrees budget</h1>
<div class="byline">By Rosa Okafor</div>
<div class="share-buttons"><a href="#">Share on Social</a><a href="#">Copy link</a></div>
<figure><img src="crane.jpg"><figcaption>The old crane. Photo: T. Herald</figcaption></figure>
${paragraphs}
<aside class="related"><h2>Related</h2><ul><li><a href="/a">Mayor opens bridge</a></li><li><a href="/b">Bus lane a success</a></li></ul></aside>
<div class="newsletter-signup">Subscribe to our newsletter for more.</div>
</article></main>
<section class="most-read"><h2>Most read</h2><ol><li><a href="/c">Ten best beaches</a></li></ol></section>
<div id="comments"><p>What a waste of money, says a reader of the paper in this comment.</p></div>
<footer>© 2026 Town Herald. All rights reserved.</footer>
<script>document.write('<p>evil</p>')</script></body></html>`

describe('a news page', () => {
  const read = readArticle(newsSite, 'https://town-herald.example/news/budget?utm=1')

  test('gives the story and nothing else', () => {
    expect(read.text).toBe(body.join('\n\n'))
  })

  test('says what it is', () => {
    expect(read).toMatchObject({
      title: 'Board agrees budget',
      url: 'https://town-herald.example/news/budget',
      publisher: 'Town Herald',
      author: 'Rosa Okafor',
      publishedOn: '2026-01-19',
      language: 'en-GB',
    })
  })
})

const withData = (data: string, inside = paragraphs) =>
  `<html><head><title>x</title><script type="application/ld+json">${data}</script></head><body><article>${inside}</article></body></html>`

describe('what a page says of itself', () => {
  test('comes from JSON-LD first, inside a graph, a list or alone', () => {
    const article = {
      '@type': ['ReportageNewsArticle'],
      headline: 'Crane is dear',
      author: [{ '@type': 'Person', name: 'A. Falk' }, 'B. Wirth'],
      publisher: { name: 'Coast' },
      datePublished: '2026-02-03T08:00:00Z',
      inLanguage: 'en',
    }
    for (const data of [article, [article], { '@graph': [{ '@type': 'WebSite', name: 'No' }, article] }]) {
      expect(readArticle(withData(JSON.stringify(data)))).toMatchObject({
        title: 'Crane is dear',
        author: 'A. Falk, B. Wirth',
        publisher: 'Coast',
        publishedOn: '2026-02-03',
        language: 'en',
      })
    }
  })

  test('survives JSON-LD that is broken, deep or of another kind', () => {
    for (const data of [
      '{"@type":"NewsArticle",',
      '[[[[[[[[1]]]]]]]]',
      '{"@type":"Recipe","name":"Soup"}',
      'null',
    ]) {
      expect(readArticle(withData(data))).toMatchObject({ title: 'x', author: null, publishedOn: null })
    }
  })

  test('gives no address but one of the web, no name but a name, no date but a date', () => {
    const html = `<html lang="x"><head><link rel="canonical" href="javascript:alert(1)">
      <meta property="article:author" content="https://social.example/rosa"><meta name="date" content="soon">
      <title>Only a title</title></head><body>${paragraphs}</body></html>`
    expect(readArticle(html)).toMatchObject({
      title: 'Only a title',
      url: null,
      author: null,
      publishedOn: null,
      language: null,
    })
  })
})

describe('other pages', () => {
  test('a blog without an article element', () => {
    const html = `<html><body><div id="sidebar"><a href="/1">Archive</a></div><div class="post"><h1>My crane</h1>${paragraphs}</div></body></html>`
    const { text } = readArticle(html)
    for (const sentence of body) expect(text).toContain(sentence)
    expect(text).not.toContain('Archive')
  })

  test('a German page with a list and a heading', () => {
    const html = `<html lang="de"><body><article><h1>Haushalt</h1><p>Der Vorstand beschloss am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit.</p>
      <h2>Die Zahlen</h2><ul><li>Kran: 1,4 Millionen Euro im Jahr 2026</li><li>Fähren: alle 30 Minuten</li></ul>
      <p>Im März wurde der alte Kran abgebaut, verletzt wurde dabei nach Angaben des Hafens niemand.</p></article></body></html>`
    const { text, language } = readArticle(html)
    expect(language).toBe('de')
    expect(text).toContain('Die Zahlen\n\n- Kran: 1,4 Millionen Euro im Jahr 2026\n- Fähren: alle 30 Minuten')
  })

  test('an Arabic page', () => {
    const sentence =
      'وافق مجلس الميناء يوم الثلاثاء على ميزانية العام المقبل بعد نقاش استمر ثلاث ساعات كاملة.'
    const { text, language } = readArticle(
      `<html lang="ar" dir="rtl"><body><article><p>${sentence}</p><p>${sentence}</p></article></body></html>`,
    )
    expect([text, language]).toEqual([`${sentence}\n\n${sentence}`, 'ar'])
  })

  test('a stripped one, with a break for a line and entities for letters', () => {
    const { text } = readArticle(
      '<p>Tom &amp; Ana say &ldquo;caf&eacute;&rdquo;.<br>Next line &#8211; done.</p>',
    )
    expect(text).toBe('Tom & Ana say “café”.\nNext line – done.')
  })

  test('one without any text gives none', () => {
    expect(readArticle('<html><body><nav><a href="/">Home</a></nav></body></html>').text).toBe('')
    expect(readArticle('').text).toBe('')
  })

  test('plain text is taken as it is', () => {
    expect(readPlain('  One.\r\nTwo.  ')).toMatchObject({ text: 'One.\nTwo.', title: null })
  })
})

describe('hostile pages are read in a bounded time', () => {
  const hostile: [string, string][] = [
    ['nested a hundred thousand deep', `${'<div>'.repeat(100_000)}${paragraphs}`],
    ['five megabytes of paragraphs', `<article>${`<p>${body[0]}</p>`.repeat(45_000)}</article>`],
    ['open tags that never close', '<p '.repeat(200_000)],
    ['megabytes of white space in a title', `<title>${' '.repeat(3_000_000)}x</title>${paragraphs}`],
    ['attributes without end', `<div class="${'related '.repeat(200_000)}">${paragraphs}</div>`],
    ['quotes that never close', `<a href="${'x'.repeat(2_000_000)}`],
  ]
  test.each(hostile)('%s', (_, html) => {
    const begun = Date.now()
    readArticle(html, 'https://town-herald.example/')
    expect(Date.now() - begun).toBeLessThan(8_000)
  })
})
