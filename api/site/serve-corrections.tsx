// The form for a correction: shown, taken by POST without account or session, and answered by a redirection.
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from '../http/mount.ts'
import { asProblem, Problem } from '../problems.ts'
import { findPublished } from '../publication/published.ts'
import type { PublishedClaim } from '../publication/published-schema.ts'
import { askForCorrection } from '../requests/service.ts'
import type { Throttle } from '../requests/throttle.ts'
import { correctionPath } from './addresses.ts'
import { sendPage } from './answer.ts'
import { blank, checkForm, readForm } from './correction-form.ts'
import { CorrectionPage, type FormProps, ThanksPage } from './correction-page.tsx'
import { RetractedPage } from './plain-pages.tsx'
import { addPage, answerTo, type SiteDeps, type Visit } from './visit.tsx'

/** Five thousand characters, each as long as a form may write it, and the other fields. */
const maxForm = 100 * 1024
const formType = 'application/x-www-form-urlencoded'

export function serveCorrections(app: Hono<Env>, deps: SiteDeps, throttle: Throttle): void {
  const address = correctionPath(':id')
  addPage(app, deps, address, (visit) =>
    withRead(visit, visit.c.req.query('revision'), (read) => sendForm(visit, read, { typed: blank })),
  )
  addPage(app, deps, `${address}/thanks`, (visit) =>
    withRead(visit, undefined, ({ id }) =>
      sendPage(visit.c, { html: <ThanksPage site={visit.site} claimId={id} />, isForOne: true }),
    ),
  )
  const limited = bodyLimit({ maxSize: maxForm, onError: () => Promise.reject(tooLarge()) })
  app.post(address, limited, (c) => answerTo(c, deps, (visit) => takeForm(visit, throttle)))
}

async function takeForm(visit: Visit, throttle: Throttle): Promise<Response> {
  const { c, ctx } = visit
  refuseElsewhere(c)
  const filled = readForm(await c.req.text())
  return withRead(visit, filled.revision, async (read) => {
    const thanks = () => c.redirect(`${correctionPath(read.id)}/thanks`, 303)
    if (filled.isTrapped) return thanks()
    const { typed } = filled
    const checked = checkForm(filled)
    if (!('revision' in checked)) return sendForm(visit, read, { typed, faults: checked }, 422)
    try {
      await askForCorrection(ctx, read.id, checked, { throttle, peer: c.get('peer') })
    } catch (error) {
      const { slug, facts } = asProblem(error)
      if (slug !== 'too-many-attempts') throw error
      c.header('Retry-After', String(facts.retryAfter))
      return sendForm(visit, read, { typed, notice: waitInWords(facts.retryAfter ?? 60) }, 429)
    }
    return thanks()
  })
}

/** Does something with the revision that was read; where it is gone, tells the reader so. */
async function withRead(
  { c, ctx, site }: Visit,
  revision: string | undefined,
  act: (read: PublishedClaim) => Response | Promise<Response>,
): Promise<Response> {
  const found = await findPublished(ctx, c.req.param('id') ?? '', numberIn(revision))
  // What was typed was about another verdict: the form of the claim that stays begins empty.
  if (found.is === 'merged')
    return c.redirect(correctionPath(found.intoId), c.req.method === 'POST' ? 303 : 308)
  if (found.is === 'published') return act(found.claim)
  return sendPage(c, { html: <RetractedPage site={site} retracted={found} />, status: 410, isForOne: true })
}

function sendForm(
  { c, site }: Visit,
  read: PublishedClaim,
  more: Omit<FormProps, 'site' | 'read'>,
  status: 200 | 422 | 429 = 200,
) {
  return sendPage(c, {
    html: <CorrectionPage site={site} read={read} {...more} />,
    ...{ status, isForOne: true },
  })
}

/** The revision an address or a form names; the published one where it names none. @throws Problem `not-found` */
function numberIn(revision: string | undefined): number | undefined {
  if (revision === undefined || revision === '') return undefined
  if (!/^[1-9]\d{0,5}$/.test(revision)) throw new Problem('not-found')
  return Number(revision)
}

/** Only the page itself sends the form: no other site may make its readers' browsers do so. */
function refuseElsewhere(c: Context): void {
  const site = c.req.header('sec-fetch-site') ?? 'same-origin'
  if (site !== 'same-origin') {
    throw new Problem('cross-site-request', { detail: 'The form is sent from its own page alone.' })
  }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== formType)
    throw new Problem('unsupported-media-type', { detail: `Send the form as ${formType}.` })
}

const tooLarge = () => new Problem('body-too-large', { detail: 'The form takes at most 100 kB.' })

function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `So many requests came in that we take more only in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. What you wrote stands below.`
}
