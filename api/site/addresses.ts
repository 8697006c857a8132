// The addresses of the lists, read and written: what narrows them, and after which claim a page begins.
import { type Verdict, verdicts } from '../../db/vocabulary.ts'
import { Problem } from '../problems.ts'
import type { PublishedFilters } from '../publication/published-schema.ts'

export interface ListAddress extends PublishedFilters {
  after?: string | undefined
}

const names = ['verdict', 'topic', 'speaker', 'outlet', 'q', 'after'] as const
const longest = 300

/** What is not one of ours is left unread: links that were passed on carry all kinds of marks. @throws Problem `not-found` */
export function readList(url: string): ListAddress {
  const given = new URL(url).searchParams
  const address: Record<string, string> = {}
  for (const name of names) {
    const value = given.get(name)?.normalize('NFC').trim().slice(0, longest)
    if (value) address[name] = value
  }
  const { verdict } = address
  if (verdict !== undefined && !verdicts.includes(verdict as Verdict)) throw new Problem('not-found')
  return address as ListAddress
}

/** "?topic=water&after=clm_…", or nothing. */
export function queryOf(address: ListAddress): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = address[name]
    if (value) query.set(name, value)
  }
  return query.size > 0 ? `?${query}` : ''
}

export const listPath = (address: ListAddress) => `/${queryOf(address)}`
export const claimPath = (id: string) => `/claims/${id}`
export const revisionPath = (id: string, revision: number) => `/claims/${id}/revisions/${revision}`
export const correctionPath = (id: string) => `/claims/${id}/correction`
