// A desk that knows few claims is as modest about a match as one that knows thousands.
import { beforeAll, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim } from '../support/make.ts'

const desk = openDeskForFile()

/** What the desk knows: one claim on each subject. */
const known = [
  'The bus lane on Harbour Street cut the ride to the station by a third.',
  'Lake Ostra was closed for swimmers for 23 days last summer.',
  'Governor Lena Hart sold the old mint to a company of her brother.',
  'The Pellworth hospital sends patients away at night.',
  'Der Damm von Altenau wurde ohne Prüfung gebaut.',
  'Le maire de Valbourg a vendu la gare à une banque.',
]
const scoreOf = async (text: string): Promise<number> => {
  const { body } = await desk.as.reader.post('/claims/match', { text, limit: 1 })
  return body.data[0]?.score ?? 0
}

beforeAll(async () => {
  for (const text of known) await makeClaim(desk, { text })
})

test.each([
  'The bus lane on Harbour Street is the most expensive in the region.',
  'Shops on Harbour Street lost customers to the bus lane.',
  'Nobody wants the bus lane on Harbour Street gone.',
  'The bus lane on Harbour Street was painted over by residents.',
  'Lake Ostra holds more pike than any other lake.',
  'Most swimmers at Lake Ostra come from abroad.',
  'Governor Lena Hart was born abroad.',
  'Governor Lena Hart wants to abolish the death penalty.',
  'The Pellworth hospital lost its licence for surgery.',
  'Nurses at the Pellworth hospital will strike on Monday.',
  'Der Damm von Altenau ist der höchste im Land.',
  'Le maire de Valbourg est né à Paris.',
])('another statement on the subject of a claim is not taken for it: %s', async (text) => {
  expect(await scoreOf(text)).toBeLessThan(0.8)
})

test.each([
  'The Harbour Street bus lane makes the ride to the station a third shorter.',
  'Since the bus lane on Harbour Street came, one reaches the station a third faster.',
  'Swimmers were kept out of Lake Ostra for 23 days in summer.',
  'Lake Ostra closed to swimmers for twenty-three days.',
  'Lena Hart sold the old mint to her brother.',
  "The governor's brother bought the old mint from Lena Hart",
  'Patients are turned away from the Pellworth hospital at night.',
  'at night the pellworth hospital sends its patients away!!',
  'Der Altenauer Damm wurde gebaut, ohne dass ihn jemand prüfte.',
  'La gare de Valbourg vendue à une banque par le maire',
])('what a claim says in other words is found: %s', async (text) => {
  expect(await scoreOf(text)).toBeGreaterThan(0.8)
})

test('that a text stands on the desk word for word does not hide the claim it repeats in other words', async () => {
  const judged = await makeClaim(desk, { text: 'The Kestrel vaccine contains microchips that track people.' })
  const text = 'Tracking microchips are hidden in the Kestrel vaccine to follow people.'
  const likeness = async () => {
    const { body } = await desk.as.reader.post('/claims/match', { text, limit: 5, minScore: 0 })
    return body.data.find(({ claim }: { claim: { id: string } }) => claim.id === judged.id).score
  }
  expect(await likeness()).toBeGreaterThan(0.8)
  await makeClaim(desk, { text })
  expect(await likeness()).toBeGreaterThan(0.5)
})
