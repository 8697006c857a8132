// Gathers what the palette offers: what was looked at, what can be done here, the pages, and what was found.
import { useState } from 'react'
import { useLogout } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import { permits } from '../auth.ts'
import { makings } from '../frame/makings.ts'
import { usePlaces } from '../frame/places.ts'
import { actsNow } from '../keys/acts-now.ts'
import { everywhereKeys } from '../keys/everywhere.ts'
import { showOverlay } from '../keys/overlay.ts'
import { written } from '../keys/table.ts'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'
import { addressIn, type FoundClaim, fitting, type Group, type Option } from './options.ts'
import { visitedBy } from './recent.ts'
import { type Found, isEmpty, mostFound } from './useFound.ts'

export function useOptions(me: Me, typed: string, { results, isSearching }: Found): Group[] {
  const [here] = useState(() => withoutFrame(actsNow()))
  const [visited] = useState(() => visitedBy(me.id))
  const own: Group = { heading: t('Desk and account'), options: useOwn(me) }
  const pages: Group = { heading: t('Go to'), options: [...usePlaces(me).map(asOption), ...newPages(me)] }
  const query = typed.trim()
  if (query === '') {
    const recent = {
      heading: t('Looked at last'),
      options: visited.map((one) => asOption({ ...one, label: one.name })),
    }
    return [...here, recent, pages, own].filter(({ options }) => options.length > 0)
  }
  const address = addressIn(query)
  if (address) return [...foundAt(results), ...(isSearching ? [] : withAddress(me, address, results))]
  const nothing = results && !isSearching && results.claims.length === 0
  return [
    ...fitting(query, [...here, pages, own]),
    ...found(results, query),
    ...(nothing && permits(me, 'claims', 'create') ? [submitting(query)] : []),
  ]
}

const asOption = ({ to, label }: { to: string; label: string }): Option => ({ id: to, name: label, to })

/** The keys that are everywhere lead to what is listed anyhow. */
function withoutFrame(groups: ReturnType<typeof actsNow>): Group[] {
  return groups
    .map(({ of, acts }) => ({
      heading: of,
      options: acts
        .filter(({ name }) => name !== everywhereKeys.sheet.name)
        .map((act) => ({ id: `${of} ${act.name}`, ...act })),
    }))
    .filter(({ options }) => options.length > 0)
}

const newPages = (me: Me): Option[] =>
  Object.entries(makings)
    .filter(([resource]) => permits(me, resource, 'create'))
    .map(([resource, label]) => asOption({ to: `/${resource}/create`, label }))

function useOwn(me: Me): Option[] {
  const signOut = useLogout()
  return [
    { ...asOption({ to: '/inbox', label: everywhereKeys.inbox.name }), key: written(everywhereKeys.inbox) },
    ...(me.permissions.includes('claims:submit')
      ? [asOption({ to: '/bookmarklet', label: t('Submit from any page') })]
      : []),
    asOption({ to: '/password', label: t('Change your password') }),
    {
      id: 'sheet',
      name: everywhereKeys.sheet.name,
      says: t('all of them, and their switch'),
      key: written(everywhereKeys.sheet),
      run: () => showOverlay('sheet'),
    },
    { id: 'reference', name: t('API reference'), run: () => window.location.assign('/docs') },
    { id: 'sign-out', name: t('Sign out'), run: () => signOut() },
  ]
}

function found(results: Found['results'], query: string): Group[] {
  if (!results || isEmpty(results)) return []
  const { claims, articles, sources } = results
  return withoutEmpty([
    { heading: t('Claims'), options: listed(claims, t('All claims with these words'), { q: query }) },
    { heading: t('Articles'), options: articles.map((one) => titled('articles', one)) },
    { heading: t('Sources'), options: sources.map((one) => titled('sources', one)) },
  ])
}

/** What stands at an address: the page itself first, then the claims it makes. */
function foundAt(results: Found['results']): Group[] {
  if (!results || isEmpty(results)) return []
  const { claims, articles, sources } = results
  const articleId = articles.map(({ id }) => id)
  return withoutEmpty([
    { heading: t('Articles'), options: articles.map((one) => titled('articles', one)) },
    { heading: t('Sources'), options: sources.map((one) => titled('sources', one)) },
    { heading: t('Claims it makes'), options: listed(claims, t('All claims it makes'), { articleId }) },
  ])
}

const withoutEmpty = (groups: Group[]) => groups.filter(({ options }) => options.length > 0)

/** Claims as options; where there may be more, the list of all of them is one too. */
function listed(claims: FoundClaim[], all: string, filter: Record<string, unknown>): Option[] {
  const options = claims.map((claim) => ({
    ...{ id: claim.id, name: claim.text, claim, highlights: claim.highlights },
    to: `/claims/${claim.id}/show`,
  }))
  if (claims.length < mostFound) return options
  const to = `/claims?filter=${encodeURIComponent(JSON.stringify(filter))}`
  return [...options, { id: 'all', name: all, to }]
}

type Titled = NonNullable<Found['results']>['articles' | 'sources'][number]

const titled = (kind: string, { id, title, publisher, highlights }: Titled): Option => ({
  ...{ id, name: title, says: publisher ?? undefined, highlights },
  to: `/${kind}/${id}/show`,
})

function submitting(text: string): Group {
  const to = `/claims/create?${new URLSearchParams({ text })}`
  return {
    heading: t('Not on the desk'),
    options: [
      {
        id: 'submit',
        name: t('Submit as a claim'),
        says: t('“%{words}”', { words: shortened(text, 60) }),
        to,
      },
    ],
  }
}

/** What can be made of an address that the desk does not know yet. */
function withAddress(me: Me, url: string, results: Found['results']): Group[] {
  const at = (path: string) => `${path}?${new URLSearchParams({ url })}`
  const isKnown = { articles: results?.articles.length !== 0, sources: results?.sources.length !== 0 }
  const options: (Option | false)[] = [
    !isKnown.articles &&
      permits(me, 'articles', 'create') && {
        ...{ id: 'import', name: t('Import the page as an article'), says: t('its text is fetched') },
        to: at('/articles/create'),
      },
    permits(me, 'claims', 'create') && {
      ...{ id: 'submit', name: t('Submit a claim it makes') },
      to: at('/claims/create'),
    },
    !isKnown.sources &&
      permits(me, 'sources', 'create') && {
        ...{ id: 'source', name: t('Add it as a source') },
        to: at('/sources/create'),
      },
  ]
  const given = options.filter((one) => one !== false)
  return given.length > 0 ? [{ heading: t('With this address'), options: given }] : []
}
