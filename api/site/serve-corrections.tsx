// The form for a correction: shown, taken by POST without account or session, and answered by a redirection.
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from '../http/mount.ts'
import { asProblem, Problem } from '../problems.ts'
import { findReadable } from '../requests/readable.ts'
import { askForCorrection } from '../requests/service.ts'
import type { Throttle } from '../requests/throttle.ts'
import { sendPage } from './answer.ts'
import { blank, checkForm, readForm, type Typed } from './correction-form.ts'
import { CorrectionPage, correctionPath, ThanksPage } from './correction-page.tsx'
import { type SiteDeps, visitOf } from './visit.tsx'

/** Five thousand characters, each as long as a form may write it, and the other fields. */
const maxForm = 100 * 1024
const formType = 'application/x-www-form-urlencoded'

export function serveCorrections(app: Hono<Env>, deps: SiteDeps, throttle: Throttle): void {
  const address = correctionPath(':id')
  /** Whoever is signed in is nobody here too: what the form does, it does for anybody. */
  const visit = async (c: Context<Env>) => {
    const { ctx, site } = await visitOf(c, deps)
    return { ctx, site, id: c.req.param('id') ?? '' }
  }

  app.get(address, async (c) => {
    const { ctx, site, id } = await visit(c)
    const read = await findReadable(ctx, id, numberIn(c.req.query('revision')))
    return sendPage(c, { html: <CorrectionPage site={site} read={read} typed={blank} />, isForOne: true })
  })

  app.get(`${address}/thanks`, async (c) => {
    const { ctx, site, id } = await visit(c)
    await findReadable(ctx, id)
    return sendPage(c, { html: <ThanksPage site={site} claimId={id} />, isForOne: true })
  })

  app.post(address, bodyLimit({ maxSize: maxForm, onError: () => Promise.reject(tooLarge()) }), async (c) => {
    refuseElsewhere(c)
    const { ctx, site, id } = await visit(c)
    const filled = readForm(await c.req.text())
    const thanks = () => c.redirect(`${correctionPath(id)}/thanks`, 303)
    if (filled.isTrapped) return thanks()
    const read = await findReadable(ctx, id, numberIn(filled.revision))
    const again = (typed: Typed, status: 422 | 429, more: { faults?: object; notice?: string }) =>
      sendPage(c, {
        html: <CorrectionPage site={site} read={read} typed={typed} {...more} />,
        ...{ status, isForOne: true },
      })
    const checked = checkForm(filled)
    if (!('revision' in checked)) return again(filled.typed, 422, { faults: checked })
    try {
      await askForCorrection(ctx, id, checked, { throttle, peer: c.get('peer') })
    } catch (error) {
      const { slug, facts } = asProblem(error)
      if (slug !== 'too-many-attempts') throw error
      c.header('Retry-After', String(facts.retryAfter))
      return again(filled.typed, 429, { notice: waitInWords(facts.retryAfter ?? 60) })
    }
    return thanks()
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
