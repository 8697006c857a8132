// The first start: version 1 of the settings, and an administrator while there is nobody.
import { settings, users } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { ensureSettings } from '../settings/service.ts'
import { insertKey } from './keys.ts'
import { hashChosen } from './passwords.ts'
import { system } from './present.ts'
import { newPassword } from './secrets.ts'
import { insertUser } from './service.ts'

export interface FirstAdmin {
  email?: string | undefined
  password?: string | undefined
  apiKey?: string | undefined
}

/** What was made, to be told once; undefined when the desk had users already. */
export interface Welcome {
  email: string
  /** Null when the password was given. */
  oneTimePassword: string | null
}

export async function firstRun(
  store: Store,
  now: () => Date,
  admin: FirstAdmin,
): Promise<Welcome | undefined> {
  const [someone] = await store.read.select({ id: users.id }).from(users).limit(1)
  const [version] = await store.read.select({ version: settings.version }).from(settings).limit(1)
  if (someone && version) return undefined
  const oneTimePassword = admin.password === undefined ? newPassword() : null
  const hash = await hashChosen(admin.password ?? oneTimePassword ?? '')
  const email = admin.email ?? 'admin@localhost.example'
  const ctx: Ctx = { store, now, actor: system, requestId: null }
  const begin = async (tx: Tx) => {
    // Another process may have begun since: what is read inside the change is what is there.
    const [someone] = await tx.db.select({ id: users.id }).from(users).limit(1)
    if (!(await ensureSettings(tx)) && someone) throw new Begun()
    if (someone) return undefined
    const user = await insertUser(tx, { name: 'Administrator', email, role: 'admin' }, hash)
    if (admin.apiKey) await insertKey(tx, { name: 'First key', userId: user.id }, admin.apiKey)
    return { email, oneTimePassword }
  }
  return change(ctx, begin).catch((error: unknown) => {
    if (error instanceof Begun) return undefined
    throw error
  })
}

/** There is nothing to be done, which a change cannot say. */
class Begun extends Error {}
