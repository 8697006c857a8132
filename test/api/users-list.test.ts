// The list of users: each once over every page, narrowed by role, for those who work on the desk.
import { expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { refusal } from './caused.ts'

const desk = openDeskForFile()
const list = async (query: string) => (await desk.as.reviewer.get(`/users?${query}`)).body

test('every user is met once on a walk, in the order asked for', async () => {
  for (let at = 0; at < 4; at++) {
    const user = {
      name: `User ${at}`,
      email: `u${at}@desk.example`,
      role: 'reader',
      password: 'a long pass phrase',
    }
    expect((await desk.as.admin.post('/users', user)).status).toBe(201)
  }
  const names = (page: { data: { name: string }[] }) => page.data.map(({ name }) => name)
  const all = await list('limit=200&sort=createdAt&total=true')
  expect([all.total, names(all).length]).toEqual([9, 9])
  expect(names(all).slice(-4)).toEqual(['User 0', 'User 1', 'User 2', 'User 3'])
  expect(names(await list('limit=200'))).toEqual(names(all).reverse())
  for (const sort of ['createdAt', '-createdAt']) {
    const walked: string[] = []
    for (let cursor = ''; ; ) {
      const page = await list(`limit=2&sort=${sort}${cursor}`)
      walked.push(...names(page))
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(walked).toEqual(names(await list(`limit=200&sort=${sort}`)))
  }
  expect(names(await list('limit=4&page=2&sort=createdAt'))).toEqual(
    names(await list('limit=200&sort=createdAt')).slice(4, 8),
  )
  expect((await list('role=reader&total=true')).total).toBe(5)
  expect(refusal(await desk.as.contributor.get('/users'))).toEqual([403, 'not-permitted'])
})
