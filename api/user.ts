// `npm run user -- reset EMAIL`: a new one-time password for somebody who is locked out. Works while the desk runs.
import { eq } from 'drizzle-orm'
import { migrateStore } from '../db/migrate.ts'
import { users } from '../db/schema.ts'
import { openStore } from '../db/store.ts'
import { system } from './accounts/present.ts'
import { newPassword } from './accounts/secrets.ts'
import { changeUser } from './accounts/service.ts'
import { databaseOf, readEnv } from './env.ts'

// Whatever is made here holds people's data: it is for its owner alone.
process.umask(0o077)

const [command, email] = process.argv.slice(2)
if (command !== 'reset' || email === undefined) {
  console.error('Usage: npm run user -- reset EMAIL')
  process.exit(2)
}

const store = await openStore(...databaseOf(readEnv()))
try {
  await migrateStore(store)
  const [user] = await store.read
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, email.toLowerCase()))
  if (!user) throw new Error(`There is no user with the address ${email}.`)
  const password = newPassword()
  const ctx = { store, actor: system, now: () => new Date(), requestId: null }
  await changeUser(ctx, user.id, { password, isSuspended: false })
  console.log(`New one-time password for ${email}: ${password}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await store.close()
}
