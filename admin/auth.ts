// Who is signed in and what they may do; asked once, then answered without waiting.
import { type AuthProvider, HttpError, type UserIdentity, useGetIdentity } from 'react-admin'
import type { Me } from '../api/accounts/schema.ts'
import { t } from './language/language.ts'
import { forgetVisits } from './palette/recent.ts'
import { queries } from './queries.ts'
import { request } from './request.ts'
import { belongsTo, isTakenOver, owner } from './session/over.ts'

export type Permission = Me['permissions'][number]

/** What each page of a resource asks for; an action that is not here is not offered. */
const needed: Record<string, Record<string, Permission>> = {
  claims: {
    list: 'claims:read',
    show: 'claims:read',
    create: 'claims:submit',
    edit: 'claims:change',
    export: 'exports:read',
  },
  articles: {
    list: 'articles:read',
    show: 'articles:read',
    create: 'articles:create',
    edit: 'articles:change',
  },
  sources: { list: 'sources:read', show: 'sources:read', create: 'sources:create', edit: 'sources:change' },
  jobs: { list: 'claims:import', show: 'claims:import', create: 'claims:import' },
  corrections: { list: 'claims:read' },
  'correction-requests': { list: 'requests:read', show: 'requests:read' },
  history: { list: 'history:read' },
  users: { list: 'users:read', create: 'users:manage', edit: 'users:manage' },
  'api-keys': { list: 'account:use', create: 'account:use' },
  webhooks: {
    list: 'webhooks:manage',
    show: 'webhooks:manage',
    create: 'webhooks:manage',
    edit: 'webhooks:manage',
  },
  settings: { list: 'settings:read', edit: 'settings:change' },
}

/** Remembers across visits that somebody signed in here, so that a stranger's first visit asks nothing. */
const signedIn = 'claimdesk.signedIn'
/** Who that is, for the other tabs. */
const whose = 'claimdesk.whose'

/** Whether to ask the desk for more: while somebody signs out, what is still on screen must not. */
export const isSignedIn = () => localStorage.getItem(signedIn) !== null

let known: Promise<Me> | undefined

function loadMe(): Promise<Me> {
  if (!isSignedIn()) return Promise.reject(new HttpError(t('Sign in first.'), 401))
  known ??= request<Me>('/me').then(introduced, (error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

/** Puts the person where the frame looks for them, so that nothing is drawn without their name and moved after. */
function introduced(me: Me): Me {
  queries.setQueryData(['auth', 'getIdentity'], identityOf(me))
  localStorage.setItem(signedIn, 'yes')
  localStorage.setItem(whose, me.id)
  belongsTo(me)
  return me
}

const identityOf = (me: Me): Identity => ({ id: me.id, fullName: me.name, me })

export const auth: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    const body = { email: email.trim(), password }
    known = Promise.resolve(introduced(await request<Me>('/session', { method: 'POST', body })))
  },
  async logout() {
    known = undefined
    belongsTo(undefined)
    if (!isSignedIn()) return
    localStorage.removeItem(signedIn)
    localStorage.removeItem(whose)
    forgetVisits()
    await request('/session', { method: 'DELETE' }).catch(ignoreSignedOut)
  },
  async checkAuth() {
    await loadMe()
  },
  async checkError(error: HttpError) {
    // Whose page it is was asked already; what they typed stays on it.
    if (error.status !== 401 || owner()) return
    known = undefined
    throw error
  },
  async getIdentity(): Promise<Identity> {
    return identityOf(await loadMe())
  },
  async canAccess({ resource, action }) {
    return permits(await loadMe(), resource, action)
  },
}

/** Lets the owner of a page whose session ended go on; anybody else begins a page of their own. */
export async function signInAgain(email: string, password: string): Promise<void> {
  const body = { email: email.trim(), password }
  const me = await request<Me>('/session', { method: 'POST', body })
  if (me.id === owner()?.id) known = Promise.resolve(introduced(me))
  else isTakenOver()
  localStorage.setItem(whose, me.id)
}

/** Hears when in another tab the same person signs in again, or somebody else does. */
export function watchOtherTabs(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    const person = owner()
    if (key !== whose || !newValue || !person) return
    if (newValue === person.id) belongsTo(person)
    else isTakenOver()
  })
}

/** Whether a person may open a page of a resource. */
export function permits(me: Me, resource: string, action: string): boolean {
  const permission = needed[resource]?.[action]
  return permission !== undefined && me.permissions.includes(permission)
}

interface Identity extends UserIdentity {
  me: Me
}

function ignoreSignedOut(error: unknown): void {
  if (error instanceof HttpError && error.status === 401) return
  throw error
}

/** The person at the screen; undefined for the moment before it is known. */
export function useMe(): Me | undefined {
  const { data } = useGetIdentity()
  return (data as Identity | undefined)?.me
}

/** Whether the person at the screen may do something. */
export function useMay(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false
}
