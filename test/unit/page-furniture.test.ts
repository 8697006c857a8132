// Furniture is left out by what it is called, and an article is never lost to what its page is called.
import { describe, expect, test } from 'vitest'
import { furnitureNamed } from '../../api/captures/furniture-names.ts'
import { readArticle } from '../../api/captures/readable.ts'

const sentence =
  'The council said on Monday that the bridge would be closed for two years, and ferries would run.'
const paragraph = `<p>${`${sentence} `.repeat(4)}</p>`
const story = paragraph.repeat(5)
const inBody = (body: string) =>
  `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`
const countOf = (text: string) => text.split(sentence).length - 1

describe('names', () => {
  test.each([
    ...[
      'related',
      'relatedPosts',
      'article__share',
      'share-buttons',
      'social_links',
      'post-tags',
      'tags-links',
    ],
    ...['cookie-banner', 'newsletter-signup', 'ad', 'ads', 'ad-slot', 'comments', 'most-read', 'tag-cloud'],
  ])('%s is furniture', (name) => expect(furnitureNamed(name)).toBeDefined())

  test.each([
    ...['post type-post tag-politics', 'hentry comments-open', 'layout no-comments', 'category-social'],
    ...[
      'share-price',
      'social-policy',
      'credit-ratings',
      'unrelated',
      'adverse',
      'header',
      'has-ads',
      'paywall',
    ],
  ])('%s is none', (name) => expect(furnitureNamed(name)).toBeUndefined())
})

describe('an article stays', () => {
  test.each([
    ['in a post with a tag', `<div class="post-12 post type-post tag-politics category-news">${story}</div>`],
    ['where comments are open', `<div class="hentry comments-open">${story}</div>`],
    ['where there are none', `<div id="page" class="layout no-comments">${story}</div>`],
    ['in the form that is the whole page', `<form id="aspnetForm" method="post"><div>${story}</div></form>`],
    ['behind a paywall', `<div><p>Lead in.</p><div class="paywall">${story}</div></div>`],
    ['in what is called as furniture is', `<div class="newsletter">${story}</div><p>Short.</p>`],
    ['in a page that hides it under a dialog', `<div aria-hidden="true">${story}</div>`],
    ['cut into parts called so', `<div class="share">${paragraph}</div>`.repeat(5)],
  ])('%s', (_, body) => expect(countOf(readArticle(inBody(body)).text)).toBe(20))

  test('with its headings and paragraphs, whatever they are called', () => {
    const { text } = readArticle(
      inBody(
        `<article>${paragraph}<h2 id="social-policy">Social policy</h2>${paragraph}<h2 class="share">Shares</h2>
        <p class="share-price-note">Its share price fell 12 percent.</p>${paragraph}</article>`,
      ),
    )
    for (const part of ['Social policy', 'Shares', 'Its share price fell 12 percent.'])
      expect(text).toContain(part)
  })

  test('and what stands around it goes', () => {
    const links = '<a href="/x">Ten best beaches of the year</a> '.repeat(60)
    const { text } = readArticle(
      inBody(`<div class="site tag-x"><article>${paragraph}${paragraph}<div class="share-bar">Share this</div></article>
        <div class="related-posts">${links}</div>
        <div id="comments">${'<p>What a waste, says a reader.</p>'.repeat(90)}</div>
        <form><p>Your address will not be published.</p></form></div>`),
    )
    expect(countOf(text)).toBe(8)
    expect(text).not.toMatch(/beaches|reader|Share|address/)
  })
})
