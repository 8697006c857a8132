// Everybody at somebody else's record: every route that takes one, as every role that may do such a thing at all.
import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../../api/access.ts'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { allRoutes } from '../../api/routes.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { prepareVisit, send } from './tour.ts'

const desk = openDeskForFile()

const routes = allRoutes({} as SignIn).filter(
  ({ path, can, ownKey }) => path.includes('{id}') && can !== 'anyone' && !ownKey,
)

/** Whose record it is, seen from each role: never their own. */
const ownerFor = (role: Role): Role => (role === 'editor' ? 'admin' : 'editor')

interface OwnOnly {
  /** What it says to somebody else: that they may not, that there is no such thing, or that there is nothing of theirs. */
  answer: [status: number, problem: string]
  /** Who is refused; the roles above them may do it for others. */
  roles: readonly Role[]
}

const below = (role: Role): readonly Role[] => roles.slice(0, roles.indexOf(role))
const notPermitted: OwnOnly['answer'] = [403, '/problems/not-permitted']

/** What is for whoever brought it, or for those who may do it for anybody. Whatever is not here asks for the role alone. */
const ownOnly: Record<string, OwnOnly> = {
  // Contributors change what they brought; reviewers anything that is theirs to judge.
  changeClaim: { answer: notPermitted, roles: below('reviewer') },
  withdrawClaim: { answer: notPermitted, roles: below('reviewer') },
  changeArticle: { answer: notPermitted, roles: below('reviewer') },
  changeEvidence: { answer: notPermitted, roles: below('reviewer') },
  withdrawEvidence: { answer: notPermitted, roles: below('reviewer') },
  withdrawFactCheck: { answer: notPermitted, roles: below('reviewer') },
  // Nobody's work is taken out of their hands but by an editor.
  unassignClaim: { answer: notPermitted, roles: below('editor') },
  pauseJob: { answer: notPermitted, roles: below('editor') },
  resumeJob: { answer: notPermitted, roles: below('editor') },
  cancelJob: { answer: notPermitted, roles: below('editor') },
  undoJob: { answer: notPermitted, roles: below('editor') },
  changeSavedExport: { answer: notPermitted, roles: below('editor') },
  rotateExportKey: { answer: notPermitted, roles: below('editor') },
  archiveSavedExport: { answer: notPermitted, roles: below('editor') },
  // What somebody else did is not there to be undone, by nobody; and their keys are not there at all.
  undoLastAct: { answer: [409, '/problems/nothing-to-undo'], roles },
  findApiKey: { answer: [404, '/problems/not-found'], roles: below('admin') },
  revokeApiKey: { answer: [404, '/problems/not-found'], roles: below('admin') },
}

/** Where the body belongs to the record. */
const withTheirBody = new Set(['anchorAppearance'])
/** Where the tour goes to others anyway: whoever settles a dispute has no part in it. */
const othersAnyway = new Set(['adjudicateClaim'])

describe.each(routes.map(({ name, can }) => [name, can] as const))('%s', (name, can) => {
  const may = roles.filter((role) => can === 'anyone' || permissionsOf(role).has(can))
  test.each(may)('of another, as: %s', async (role) => {
    const route = desk.routes.find((each) => each.name === name)
    if (!route) throw new Error(`${name} is not mounted`)
    const theirs = await prepareVisit(desk, route, othersAnyway.has(name) ? role : ownerFor(role))
    const own = withTheirBody.has(name) ? theirs : await prepareVisit(desk, route, role)
    const answer = await send(desk, route, role, { ...own, path: theirs.path })
    const refused = ownOnly[name]?.roles.includes(role) ? ownOnly[name].answer : undefined
    expect([answer.status, answer.body?.type]).toEqual(refused ?? [route.status ?? 200, undefined])
  })
})

test('every rule about owners is one of a route there is', () => {
  const names = routes.map(({ name }) => name)
  expect(Object.keys(ownOnly).filter((name) => !names.includes(name))).toEqual([])
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
