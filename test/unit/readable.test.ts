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

const atTheHarbour = 'https://a.example/x'
const headed = (head: string, inside = `<article>${paragraphs}</article>`) =>
  readArticle(`<!doctype html><html><head>${head}</head><body>${inside}</body></html>`, atTheHarbour)
const data = (json: string) => headed(`<script type="application/ld+json">${json}</script>`)

describe('what a page says of itself is not mixed up', () => {
  test('with what stands beside the article', () => {
    const header = '<header><h1>The Daily Harbour</h1></header>'
    const inside = `${header}<aside><time datetime="2019-01-01">old</time></aside>
      <article><header><h1>Crane is dear</h1></header><time datetime="2025-07">x</time>${paragraphs}</article>`
    expect(headed('', inside)).toMatchObject({ title: 'Crane is dear', publishedOn: '2025-07' })
    expect(headed('<title>Dear crane</title>', `${header}<article>${paragraphs}</article>`).title).toBe(
      'Dear crane',
    )
  })

  test('by how names of meta tags are written', () => {
    const head = '<meta name="DC.Date" content="14 July 2025"><meta name="Author" content="Ann Lee">'
    expect(headed(head)).toMatchObject({ publishedOn: '2025-07-14', author: 'Ann Lee' })
  })

  test('by an address that is empty or of another host', () => {
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`
    const own = '<meta property="og:url" content="https://www.a.example/y">'
    expect(headed(`${canonical('')}${own}`).url).toBe('https://www.a.example/y')
    expect(headed(`${canonical('https://evil.example/y')}${own}`).url).toBe('https://www.a.example/y')
    expect(headed(canonical('https://evil.example/y')).url).toBeNull()
  })

  test('by references, entities, line ends and wrappings in JSON-LD', () => {
    const graph = {
      '@graph': [
        {
          '@type': 'Article',
          headline: 'A &amp; B&#8217;s',
          author: { '@id': '#p' },
          publisher: { '@id': '#o' },
        },
        { '@type': 'Person', '@id': '#p', name: 'Ann Lee' },
        { '@type': 'Organization', '@id': '#o', name: 'Harbour' },
      ],
    }
    expect(data(JSON.stringify(graph))).toMatchObject({
      title: 'A & B’s',
      author: 'Ann Lee',
      publisher: 'Harbour',
    })
    expect(data('{"@type":"Article","headline":"A\nB"}').title).toBe('A B')
    expect(data('//<![CDATA[\n{"@type":"Article","headline":"Wrapped"}\n//]]>').title).toBe('Wrapped')
    expect(data('{"@type":"Article","author":"https://social.example/ann"}').author).toBeNull()
  })

  test('with other articles it lists', () => {
    const [other, own] = ['other', 'x'].map((path) => ({
      '@type': 'NewsArticle',
      headline: path,
      url: `https://a.example/${path}`,
    }))
    expect(data(JSON.stringify([other, own])).title).toBe('x')
    expect(data(JSON.stringify([other, { ...other, url: 'https://a.example/third' }])).title).toBeNull()
  })
})

describe('words are read as they are shown', () => {
  const read = (inside: string) =>
    readArticle(`<html><body><article>${paragraphs}<p>${inside}</p></article></body></html>`).text.slice(
      body.join('\n\n').length + 2,
    )

  test.each([
    ['lines that are set', '</p><pre>one\n  two</pre><p>', 'one\ntwo'],
    ['quotations', 'He said <q>never</q>.', 'He said “never”.'],
    [
      'words that were replaced',
      'from <del>nine</del><ins>ten</ins> to <del>two</del> <ins>one</ins>',
      'from ten to one',
    ],
    ['notes', 'people<sup><a href="#n1">1</a></sup> and boats<sup>2</sup>', 'people and boats²'],
    ['powers', '10<sup>6</sup> m<sup>2</sup> on the 1<sup>st</sup>', '10⁶ m² on the 1st'],
    ['zeros', 'a\0b', 'ab'],
  ])('%s', (_, inside, text) => expect(read(inside)).toBe(text))

  test.each([
    ['no body', `<!doctype html><html lang=de><title>T</title>${paragraphs}`],
    ['no html', `<!doctype html><head><title>T</title></head><body>${paragraphs}</body>`],
    [
      'text after its end',
      `<html><head><title>T</title></head><body></body></html><article>${paragraphs}</article>`,
    ],
  ])('in a page with %s', (_, html) =>
    expect(readArticle(html)).toMatchObject({ title: 'T', text: body.join('\n\n') }),
  )
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

describe('a page that is too large or too deep for a tree', () => {
  test('keeps its words and what its head says, without its scripts and menus', () => {
    const html = `<html lang="en"><head><title>Deep</title><meta name="author" content="Ann"><script>var x = 1</script></head>
      <body><nav>Menu</nav><style>p { color: red }</style>${'<div>'.repeat(300)}<p>Tom &amp; Ana, <b>caf&eacute;</b>.</p><li>One</body>`
    expect(readArticle(html)).toMatchObject({
      title: 'Deep',
      author: 'Ann',
      text: 'Tom & Ana, café.\n\n- One',
    })
  })

  test('is not one whose paragraphs are not closed', () => {
    const { text } = readArticle(
      `<title>T</title><nav>Menu</nav><article>${'<p>Some sentence is here, again.'.repeat(300)}`,
    )
    expect(text.split('\n\n')).toHaveLength(300)
    expect(readArticle(`<title>T</title><ul>${'<li>Some item is here.'.repeat(300)}</ul>`).title).toBe('T')
  })
})

describe('hostile pages are read in a bounded time', () => {
  const long = 5_000_000
  const filled = (piece: string, before = '') => before + piece.repeat((long - before.length) / piece.length)
  const hostile: [string, string][] = [
    ['nested a hundred thousand deep', `${'<div>'.repeat(100_000)}${paragraphs}`],
    ['deep, with white space', `${'<div>'.repeat(300)}a${' '.repeat(100_000)}b`],
    ['closed more often than opened', filled('</b><div>')],
    ['unknown tags', filled('<x>')],
    ['short tags', filled('<div>word, word word</div>')],
    ['links', filled('<a href="x">word word</a> ')],
    ['line breaks', filled('a<br>')],
    ['items', filled('<li>a', '<ul>')],
    ['as many chains as may be', `${'<div>'.repeat(75)}a, b${'</div>'.repeat(75)}`.repeat(65)],
    ['as many links as may be', '<a href="x">word word</a> '.repeat(7_900)],
    ['as many long parts as may be', filled(`<div>${'word, '.repeat(110)}</div>`)],
    ['characters that are escaped', filled('&')],
    ['entities', filled('a&amp;')],
    ['open tags that never close', filled('<div ')],
    ['megabytes of white space in a title', `<title>${' '.repeat(3_000_000)}x</title>${paragraphs}`],
    ['attributes without end', `<div class="${'related '.repeat(200_000)}">${paragraphs}</div>`],
    ['quotes that never close', `<a href="${'x'.repeat(2_000_000)}`],
  ]
  test.each(hostile)('%s', (_, html) => {
    const begun = process.cpuUsage()
    readArticle(html, 'https://town-herald.example/')
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(6_000)
  })

  test('and five honest megabytes are read to the end', () => {
    const many = 45_000
    const { text } = readArticle(
      `<body><nav>Menu</nav><article>${`<p>${body[0]}</p>`.repeat(many)}</article>`,
    )
    expect(text.length).toBe(many * ((body[0] ?? '').length + 2) - 2)
  })
})
