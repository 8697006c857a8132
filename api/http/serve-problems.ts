// /problems and /problems/<slug>: where a problem's `type` leads.
import type { Hono } from 'hono'
import { Problem, type ProblemSlug, problems } from '../problems.ts'
import type { Env } from './mount.ts'

export function serveProblems(app: Hono<Env>): void {
  app.get('/problems', (c) =>
    c.json({ data: Object.keys(problems).map((slug) => entry(slug as ProblemSlug)) }),
  )
  app.get('/problems/:slug', (c) => {
    const slug = c.req.param('slug')
    if (!Object.hasOwn(problems, slug)) throw new Problem('no-such-route')
    return c.json(entry(slug as ProblemSlug))
  })
}

function entry(slug: ProblemSlug) {
  const [status, title] = problems[slug]
  return { type: `/problems/${slug}`, status, title }
}
