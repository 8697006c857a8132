// Who may do what, tried on every route as nobody and as every role, and every example of a request sent for real.
import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../../api/access.ts'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { allRoutes } from '../../api/routes.ts'
import { roles } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { prepareVisit, send } from './tour.ts'

const desk = openDeskForFile()
const routes = allRoutes({} as SignIn)

/** The route of the running desk, whose sign-in works. */
function mounted(name: string) {
  const route = desk.routes.find((each) => each.name === name)
  if (!route) throw new Error(`${name} is not mounted`)
  return route
}

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, { name, can, body, example }) => {
    if (can !== 'anyone') {
      test('asks nobody in', async () => {
        const visit = await prepareVisit(desk, mounted(name), 'admin')
        const answer = await send(desk, mounted(name), 'nobody', visit)
        expect(answer.status).toBe(401)
        expect(answer.body.type).toBe('/problems/not-signed-in')
        expect(answer.headers['www-authenticate']).toContain('Bearer')
      })
    }

    test.each(roles)('opens as the table of permissions says, for: %s', async (role) => {
      const visit = await prepareVisit(desk, mounted(name), role)
      const answer = await send(desk, mounted(name), role, visit)
      if (can === 'anyone' || permissionsOf(role).has(can)) {
        expect(answer.status, answer.text).toBe(mounted(name).status ?? 200)
      } else {
        expect(answer.status, answer.text).toBe(403)
        expect(answer.body).toMatchObject({ type: '/problems/not-permitted', permission: can })
      }
    })

    if (body) {
      test('has an example that fits', () => {
        expect(example).toBeDefined()
        expect(body.safeParse(example).error).toBeUndefined()
      })
    }
  },
)

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
