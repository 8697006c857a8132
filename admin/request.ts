// Speaks HTTP with the API: queries, versions, and problems turned into errors that forms understand.
import { HttpError } from 'react-admin'
import { fieldName } from './elements/differences.ts'
import { fromDesk } from './language/from-desk.ts'
import { t } from './language/language.ts'
import { maySend, owner, signedInAgain } from './session/over.ts'

export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined

export interface ListOf<T> {
  data: T[]
  nextCursor: string | null
  total: number | null
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Record<string, QueryValue>
  body?: unknown
  /** The version the change was made on; another one in the store answers 412. */
  version?: number | undefined
  signal?: AbortSignal | undefined
}

/** A fault of one field, or of a group of fields, in the form of the request body. */
export interface FieldErrors {
  [field: string]: string | FieldErrors
}

/** What an `HttpError` of ours carries as `body`. */
export interface ProblemBody {
  type?: string
  title?: string
  detail?: string
  errors?: FieldErrors
  /** The record as it is now, when the change was made on an older version. */
  current?: Record<string, unknown> & { id?: string; version: number }
  /** The record that is already there, when another one like it was to be made. */
  existing?: { id: string; text?: string; title?: string }
}

const base = '/api/v1'

/** @throws HttpError with a `ProblemBody` */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { body } = options
  return send(path, options, body === undefined ? undefined : ['application/json', JSON.stringify(body)])
}

export const post = <T>(path: string, body?: unknown, version?: number) =>
  request<T>(path, { method: 'POST', body, version })

/** Sends what is no JSON of ours, such as a file, as it is. @throws HttpError with a `ProblemBody` */
export function sendBytes<T>(
  path: string,
  type: string,
  content: Blob,
  query: RequestOptions['query'] = {},
): Promise<T> {
  return send(path, { method: 'POST', query }, [type, content])
}

async function send<T>(
  path: string,
  { method = 'GET', query = {}, version, signal }: RequestOptions,
  content: [type: string, body: string | Blob] | undefined,
): Promise<T> {
  const headers = new Headers({ accept: 'application/json' })
  if (content) headers.set('content-type', content[0])
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  const once = async () => {
    const response = await fetch(`${base}${path}${queryString(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(content ? { body: content[1] } : {}),
      ...(signal ? { signal } : {}),
    }).catch(unreachable)
    if (method !== 'GET') noteOwn(response.headers.get('request-id'))
    return { response, text: await response.text() }
  }
  const isAboutSession = path === '/session'
  const again = () => !isAboutSession && signedInAgain(method === 'GET', signal)
  if (!isAboutSession && !maySend() && !(await again())) throw new HttpError(signedOut, 401, {})
  let { response, text } = await once()
  while (isSessionOver(response, text) && (await again())) ({ response, text } = await once())
  if (isSessionOver(response, text) && owner()) throw new HttpError(signedOut, 401, {})
  if (!response.ok) throw await asHttpError(response, text)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

const signedOut = t('Not sent: sign in again first.')

/** A wrong password is answered 401 as well. */
const isSessionOver = ({ status }: Response, text: string) =>
  status === 401 && (parse(text).type ?? '').endsWith('not-signed-in')

/** Requests of this page that changed something, newest last: what they caused is on screen already. */
const own: string[] = []
const ownAtMost = 200

function noteOwn(requestId: string | null): void {
  if (requestId === null) return
  own.push(requestId)
  if (own.length > ownAtMost) own.shift()
}

export const isOwnRequest = (requestId: string | null) => requestId !== null && own.includes(requestId)

/** `?a=1&b=x&b=y`, or nothing; empty values are left out. */
export function queryString(query: Record<string, QueryValue>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  const given = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

function unreachable(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
  throw new HttpError(t('The desk cannot be reached. Check the connection and try again.'), 0, {})
}

async function asHttpError(response: Response, text: string): Promise<HttpError> {
  const problem = parse(text)
  const said = problem.detail ?? problem.title
  const told = said ? fromDesk(said) : t('The desk answered %{status}.', { status: response.status })
  const message = sentence(told.replace(/^\/([A-Za-z]+)/, (_, name: string) => fieldName(name)))
  const closed = /[\p{L}\p{N}]$/u.test(message) ? `${message}.` : message
  return new HttpError(closed, response.status, { ...problem, errors: fieldErrors(problem.errors) })
}

interface WireProblem extends Omit<ProblemBody, 'errors'> {
  errors?: { pointer?: string; parameter?: string; detail: string }[]
}

function parse(text: string): WireProblem {
  try {
    return JSON.parse(text) as WireProblem
  } catch {
    return {}
  }
}

/** JSON pointers as nested objects: `/sources/0/title` → `{ sources: { 0: { title } } }`. */
export function fieldErrors(faults: WireProblem['errors'] = []): FieldErrors {
  const errors: FieldErrors = {}
  for (const { pointer, detail } of faults) {
    const path = (pointer ?? '').split('/').slice(1).map(unescaped)
    const last = path.pop()
    if (last === undefined) continue
    let group = errors
    for (const name of path) {
      const inner = group[name]
      group = group[name] = typeof inner === 'object' ? inner : {}
    }
    group[last] ??= sentence(fromDesk(detail))
  }
  return errors
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const notSent = t('Not sent: some fields need another look.')

/** What a form says as a whole: the fault, or only that there are some where each stands at a field that was sent. */
export function wholeFault({ message, body }: ReturnType<typeof problemOf>, sent: object): string {
  const names = Object.keys(body.errors ?? {})
  return names.length > 0 && names.every((name) => name in sent) ? notSent : message
}

export function problemOf(error: unknown): { message: string; status: number; body: ProblemBody } {
  if (error instanceof HttpError) {
    return { message: error.message, status: error.status, body: (error.body ?? {}) as ProblemBody }
  }
  return { message: error instanceof Error ? error.message : String(error), status: 0, body: {} }
}
