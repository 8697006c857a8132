// A route is data: method, path, permission, what goes in, what comes out, how it can fail, and the verb that serves it.
// The handler, the permission check, the OpenAPI document and the generated tests are all made from it.
import type { z } from 'zod'
import type { Permission } from '../access.ts'
import type { Ctx } from '../context.ts'
import type { ProblemSlug } from '../problems.ts'
import type { Load } from './gate.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** What `run` is given. `request` and `peer`, the caller's address, are for the few verbs that deal in cookies. */
export interface Call<P, Q, B> {
  ctx: Ctx
  params: P
  query: Q
  body: B
  request: Request
  peer: string
}

/** An answer that is not JSON in memory: a stream, or one with headers of its own. */
export class Answer {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | string | null
  readonly headers: Headers
  readonly status: number | undefined
  constructor(body: Answer['body'], headers: HeadersInit, status?: number) {
    this.body = body
    this.headers = new Headers(headers)
    this.status = status
  }
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type Shape = z.ZodType | undefined

export interface Upload {
  /** An example for each media type it takes. */
  consumes: Readonly<Record<string, string>>
  maxBytes: number
}

interface RouteSpec<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  method: Method
  path: `/${string}`
  /** What generated clients call it, by the grammar of the services' verbs; unique. */
  name: string
  tag: string
  summary: string
  description?: string
  /** The permission it needs, or `anyone` for what needs no account. */
  can: Permission | 'anyone'
  params?: P
  query?: Q
  body?: B
  /** How the body arrives; JSON unless said. */
  consumes?: readonly string[]
  /** Instead of a body that is read and checked: bytes that `run` takes from the request as they come. */
  upload?: Upload
  /** An example of a body that fits, for the documents and the generated tests. */
  example?: unknown
  status?: 200 | 201 | 202 | 204
  /** What it answers with 200 where its parameters ask for that; `status` is what it answers else. */
  answers?: z.ZodType
  returns?: R
  /** The media type of a streamed answer, or those it can have; JSON unless said. */
  produces?: string | readonly string[]
  /** The beginning of a streamed answer that is not JSON, for the documents. */
  sample?: string
  /** Headers of the answer beside those every route of its shape has. */
  sends?: readonly ('Content-Disposition' | 'Set-Cookie')[]
  problems?: readonly ProblemSlug[]
  /** A key may stand in the address as `token`, for programs that can send no header; its only scope is `can`. */
  takesToken?: boolean
  /** A key of its own opens it, which its verb checks; whoever else the request may come from is not looked at. */
  ownKey?: boolean
  /** A POST that only computes: it stores nothing, so a repetition needs no key. */
  storesNothing?: boolean
  /** A GET that stores something all the same. */
  storesSomething?: boolean
  /** What it asks of the desk, beyond the usual: who asks for much is sent away first when there is too much to do. */
  load?: Exclude<Load, 'light'>
  /** It may answer long after it was asked, for whoever wants to wait. */
  mayWait?: boolean
  /** Honours If-Match and answers with an ETag. */
  versioned?: boolean
  /** Where the new record is, for the Location header of a 201 or 202. */
  location?: (result: Out<R>) => string
  run: (call: Call<Out<P>, Out<Q>, Out<B>>) => Promise<Out<R> | Answer>
}

/** A route with its types forgotten, as the application, the documents and the tests handle it. */
export type Route = RouteSpec<Shape, Shape, Shape, Shape>

/** States one route; the types of `run` follow from the schemas beside it. */
export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  R extends Shape = undefined,
>(spec: RouteSpec<P, Q, B, R>): Route {
  return spec as unknown as Route
}

/** The key a request carries in its header, whosever it may be. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}

/** Whether it may be answered from a replica. */
export const isReading = ({ method, storesNothing = false, storesSomething = false }: Route) =>
  (method === 'get' && !storesSomething) || storesNothing

/** Whether a repeated request with the same Idempotency-Key gets the answer of the first. */
export const takesIdempotencyKey = ({ method, can, storesNothing = false }: Route) =>
  method === 'post' && can !== 'anyone' && !storesNothing

/** Whether it changes a record that is there, so that the caller may say which version they saw. */
export const takesIfMatch = ({ method, versioned, location }: Route) =>
  versioned === true && method !== 'get' && location === undefined
