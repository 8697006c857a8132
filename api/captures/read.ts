// How a text reaches the desk: as it is, out of a page's HTML, or fetched from an address. Nothing is written here.
import type { Ctx } from '../context.ts'
import { invalid } from '../problems.ts'
import { FetchFailure } from './fetch-failure.ts'
import type { PageFacts } from './page-facts.ts'
import { textOfPdf } from './pdf.ts'
import { readArticle, readPlain } from './readable.ts'
import type { NewCapture } from './schema.ts'
import type { GivenFailure, GivenText } from './service.ts'

/** A text that came, with what the page says of itself, or why none did. */
export type Reading = (GivenText & { page?: PageFacts }) | GivenFailure

/**
 * @returns undefined where neither a text nor an address was given
 * @throws Problem `invalid-request` for HTML without a text
 */
export async function readText(
  ctx: Ctx,
  { text, html }: NewCapture,
  url?: string | null,
): Promise<Reading | undefined> {
  if (text !== undefined) return { text, how: 'pasted' }
  if (html !== undefined) {
    const reading = readHtml(html, { how: 'pasted' }, url ?? undefined)
    if ('failure' in reading) throw invalid('/html', 'holds no text that could be read as an article')
    return reading
  }
  return url ? fetchText(ctx, url) : undefined
}

/** Fetches a page and reads the article out of it. Never inside `change()`: it waits for the network. */
export async function fetchText(ctx: Ctx, url: string): Promise<Reading> {
  if (!ctx.fetchPage) throw new Error('pages are fetched for requests only')
  try {
    const { body, contentType, finalUrl, status } = await ctx.fetchPage(url)
    const came = { how: 'fetched', url: finalUrl, httpStatus: status } as const
    if (typeof body !== 'string') return await readPdf(body, came)
    if (contentType !== 'text/plain') return readHtml(body, came, finalUrl)
    const { text, ...page } = readPlain(body)
    return text === '' ? nothingToRead(came) : { text, ...came, page }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    return failed(error.reason, error.message, { url, httpStatus: error.httpStatus })
  }
}

type Came = Pick<GivenText, 'how' | 'url' | 'httpStatus'>

function readHtml(html: string, came: Came, url?: string): Reading {
  const { text, ...page } = readArticle(html, url)
  return text === '' ? nothingToRead(came) : { text, ...came, page }
}

/** A PDF as it came, fetched or uploaded. */
export async function readPdf(bytes: Uint8Array, came: Came): Promise<Reading> {
  const text = await textOfPdf(bytes)
  return text ? { text, ...came } : nothingToRead(came)
}

const nothingToRead = ({ url, httpStatus }: Came) =>
  failed('no_text', 'The page holds no text that could be read as an article.', { url, httpStatus })

function failed(failure: GivenFailure['failure'], failureDetail: string, at: Partial<GivenFailure>): Reading {
  return { ...at, failure, failureDetail }
}
