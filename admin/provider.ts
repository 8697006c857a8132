// The admin's data provider: what react-admin asks for, said in the words of our API.
import type {
  CreateParams,
  DataProvider,
  DeleteParams,
  GetListParams,
  GetManyParams,
  GetManyReferenceParams,
  GetOneParams,
  RaRecord,
  UpdateManyParams,
  UpdateParams,
} from 'react-admin'
import { changesBetween, withoutBlanks } from './fields.ts'
import { matchVerbs } from './matches/verbs.ts'
import { searchVerbs } from './palette/verbs.ts'
import { type QueryValue, request } from './request.ts'
import { verbs } from './verbs.ts'
import { webhookVerbs } from './webhooks/verbs.ts'

export { withoutBlanks }

/** Counts by facet, as a claims list answers them. */
export type Facets = Record<string, { value: string | null; count: number }[]>

interface Rows<R> {
  data: R[]
  nextCursor: string | null
  total: number | null
  totalCapped?: boolean
  facets?: Facets
  facetsCapped?: boolean
}

interface Signal {
  signal?: AbortSignal | undefined
}

/** What a list may ask for besides rows. */
interface ListMeta {
  include?: string[]
  facets?: string[]
}

/** The settings are one record without an id on the wire. */
const settingsId = 'desk'

async function getList<R extends RaRecord>(resource: string, params: Partial<GetListParams> & Signal) {
  const { pagination, sort, filter = {}, meta = {}, signal } = params
  const { include, facets }: ListMeta = meta
  const rows = await request<Rows<R>>(`/${resource}`, {
    signal,
    query: {
      ...(filter as Record<string, QueryValue>),
      limit: pagination?.perPage,
      page: pagination?.page,
      sort: sort && sort.field !== 'id' ? `${sort.order === 'DESC' ? '-' : ''}${sort.field}` : undefined,
      total: true,
      include: include?.join(','),
      facets: facets?.join(','),
    },
  })
  return {
    data: rows.data.map((row) => withId(resource, row)),
    total: rows.total ?? rows.data.length,
    meta: {
      facets: rows.facets,
      areFacetsCapped: rows.facetsCapped === true,
      isCapped: rows.totalCapped === true,
    },
  }
}

/** Events are numbered and have no other id. */
function withId<R extends RaRecord>(resource: string, row: R): R {
  if (resource === 'history') return { ...row, id: row.seq }
  if (resource === 'settings') return { ...row, id: settingsId }
  return row
}

function pathOf(resource: string, id: RaRecord['id']): string {
  return resource === 'settings' ? '/settings' : `/${resource}/${id}`
}

/** Lists that can be asked for several ids at once; the others are asked one by one. */
const listedById = new Set(['claims', 'articles', 'sources'])

async function getMany<R extends RaRecord>(resource: string, { ids, signal }: GetManyParams<R> & Signal) {
  if (listedById.has(resource)) {
    const rows = await request<Rows<R>>(`/${resource}`, { signal, query: { id: ids, limit: 50 } })
    return { data: rows.data }
  }
  return { data: await Promise.all(ids.map((id) => request<R>(pathOf(resource, id), { signal }))) }
}

function notOffered(what: string) {
  return () => Promise.reject(new Error(`The desk does not ${what}: records are withdrawn, never deleted`))
}

export const provider = {
  supportAbortSignal: import.meta.env.PROD,

  getList,

  async getOne<R extends RaRecord>(resource: string, { id, meta, signal }: GetOneParams<R> & Signal) {
    const { include }: ListMeta = meta ?? {}
    const query = { include: include?.join(',') }
    return { data: withId(resource, await request<R>(pathOf(resource, id), { signal, query })) }
  },

  getMany,

  getManyReference<R extends RaRecord>(
    resource: string,
    { target, id, filter, ...params }: GetManyReferenceParams & Signal,
  ) {
    return getList<R>(resource, { ...params, filter: { ...filter, [target]: id } })
  },

  async create<R extends RaRecord>(resource: string, { data }: CreateParams) {
    return { data: await request<R>(`/${resource}`, { method: 'POST', body: withoutBlanks(data) }) }
  },

  async update<R extends RaRecord>(resource: string, { id, data, previousData, meta }: UpdateParams<R>) {
    const body = changesBetween(previousData, data)
    if (Object.keys(body).length === 0) return { data: previousData as R }
    const version: number | undefined = meta?.version ?? previousData.version
    const row = await request<R>(pathOf(resource, id), { method: 'PATCH', body, version })
    return { data: withId(resource, row) }
  },

  updateMany: notOffered('change several records in one call') as (
    resource: string,
    params: UpdateManyParams,
  ) => Promise<never>,
  delete: notOffered('delete a record') as (resource: string, params: DeleteParams) => Promise<never>,
  deleteMany: notOffered('delete records'),

  ...verbs,
  ...matchVerbs,
  ...webhookVerbs,
  ...searchVerbs,
} satisfies DataProvider

export type Desk = typeof provider
