// One user and one API key for every role, known to all tests.
import { hashPassword } from 'better-auth/crypto'
import { firstRun } from '../../api/accounts/first-run.ts'
import { insertKey } from '../../api/accounts/keys.ts'
import { system } from '../../api/accounts/present.ts'
import { insertUser } from '../../api/accounts/service.ts'
import { change } from '../../api/context.ts'
import { migrateStore } from '../../db/migrate.ts'
import type { Store } from '../../db/store.ts'
import { type Role, roles } from '../../db/vocabulary.ts'

export const password = 'a long pass phrase for tests'

export const emailOf = (role: Role) => `${role}@desk.example`

export const keyOf = (role: Role) => `cdk_test_key_of_the_${role}`.padEnd(40, '0')

/** Migrates an empty database and puts somebody of every role in it. */
export async function hireEverybody(store: Store): Promise<void> {
  const now = () => new Date('2026-01-20T09:00:00Z')
  await migrateStore(store)
  await firstRun(store, now, { email: emailOf('admin'), password, apiKey: keyOf('admin') })
  const hash = await hashPassword(password)
  await change({ store, now, actor: system, requestId: null }, async (tx) => {
    for (const role of roles.filter((each) => each !== 'admin')) {
      const { id } = await insertUser(tx, { name: `The ${role}`, email: emailOf(role), role }, hash)
      await insertKey(tx, { name: role, userId: id }, keyOf(role))
    }
  })
}
