// What is remembered of claims that were compared: never more than they still say.
import { expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim } from '../support/make.ts'

const desk = openDeskForFile()
const text = 'The lighthouse of Marlow Bay was repainted by Kestrel and Sons in 2019.'
const firstOf = async (asked: string) => {
  const answer = await desk.as.reader.post('/claims/match', { text: asked })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.data[0]
}

test('a claim is met as it stands now: corrected, and no more once it is withdrawn', async () => {
  const { id } = await makeClaim(desk, { text })
  expect(await firstOf(text)).toMatchObject({ claim: { id, headline: null }, band: 'same' })

  const changed = { text: text.replace('2019', '2022'), headline: 'Fresh paint' }
  expect((await desk.as.reviewer.patch(`/claims/${id}`, changed)).status).toBe(200)
  const found = await firstOf(text)
  expect(found.claim).toMatchObject({ id, ...changed })
  expect(found.why.differs).toEqual([{ fact: 'date', query: '2019', claim: '2022' }])
  expect(await firstOf(changed.text)).toMatchObject({ claim: { id }, band: 'same' })

  await desk.as.reviewer.post(`/claims/${id}/withdrawal`, { reason: 'A slip.' })
  expect(await firstOf(changed.text)).toBeUndefined()
})

test('a claim that was not there a moment ago is found, also by words that were looked up before', async () => {
  const [asked, said] = [
    'A ferry sank off Corrin.',
    'A ferry with nine people aboard sank off Corrin in March.',
  ]
  expect(await firstOf(asked)).toBeUndefined()
  const { id } = await makeClaim(desk, { text: said })
  expect(await firstOf(asked)).toMatchObject({ claim: { id } })
})
