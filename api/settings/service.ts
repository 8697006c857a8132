// What happens to the settings: read, and changed into a new version. The first version is made with the database.
import { desc, eq } from 'drizzle-orm'
import { kept } from '../../db/kept.ts'
import { prepared } from '../../db/prepared.ts'
import { settings } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { invalid, Problem } from '../problems.ts'
import { defaultSettings } from './defaults.ts'
import type { Policy, Rating, Scale, Settings, SettingsChanges } from './schema.ts'

type SettingsRow = typeof settings.$inferSelect
type CurrentSettings = SettingsRow & Pick<Settings, 'policy' | 'scale' | 'desk'>

export async function findSettings(ctx: Ctx): Promise<Settings> {
  return present(ctx.store.read, await currentSettings(ctx.store.read))
}

const newest = prepared((db) => db.select().from(settings).orderBy(desc(settings.version)).limit(1).prepare())

/** The version in force. */
export const currentSettings = kept(async (db): Promise<CurrentSettings> => {
  const [row] = await newest(db).all()
  if (!row) throw new Error('the database has no settings; it was not started properly')
  return { ...row, policy: policyOf(row), scale: row.scale as Scale, desk: deskOf(row) }
})

/** Rules that came after a version was made stand at their defaults in it. */
const policyOf = ({ policy }: Pick<SettingsRow, 'policy'>): Policy => ({
  ...defaultSettings.policy,
  ...(policy as Policy),
})

const deskOf = ({ desk }: Pick<SettingsRow, 'desk'>): Settings['desk'] => ({
  ...defaultSettings.desk,
  ...(desk as Settings['desk']),
})

export async function settingsOf(db: Database, version: number): Promise<{ policy: Policy; scale: Scale }> {
  const [row] = await db.select().from(settings).where(eq(settings.version, version))
  if (!row) throw new Error(`there is no version ${version} of the settings`)
  return { policy: policyOf(row), scale: row.scale as Scale }
}

export function changeSettings(ctx: Ctx, changes: SettingsChanges): Promise<Settings> {
  return change(ctx, async (tx) => {
    const before = await currentSettings(tx.db)
    if (ctx.ifMatch !== undefined && ctx.ifMatch !== before.version) {
      throw new Problem('stale-record', { current: await present(tx.db, before) })
    }
    const policy = { ...before.policy, ...changes.policy }
    const after = { policy, scale: changes.scale ?? before.scale, desk: { ...before.desk, ...changes.desk } }
    return insertVersion(tx, before.version + 1, after, before)
  })
}

/** Makes the first version, so that every verdict can name the one it was reached under. */
export async function ensureSettings(tx: Tx): Promise<boolean> {
  const [row] = await tx.db.select({ version: settings.version }).from(settings).limit(1)
  if (row) return false
  await insertVersion(tx, 1, defaultSettings, null)
  return true
}

async function insertVersion(
  tx: Tx,
  version: number,
  values: Pick<SettingsRow, 'policy' | 'scale' | 'desk'>,
  before: SettingsRow | null,
): Promise<Settings> {
  const row = { version, ...values, createdBy: tx.ctx.actor.id, createdAt: tx.at }
  await tx.db.insert(settings).values(row)
  tx.happened({
    action: 'settings.changed',
    subject: 'settings',
    before: before && {
      version: before.version,
      policy: before.policy,
      scale: before.scale,
      desk: before.desk,
    },
    after: { version, ...values },
  })
  return present(tx.db, row)
}

async function present(db: Database, row: SettingsRow): Promise<Settings> {
  const { version, createdAt } = row
  const people = await findPeople(db, [row.createdBy])
  return {
    version,
    policy: policyOf(row),
    scale: row.scale as Scale,
    desk: deskOf(row),
    createdBy: people(row.createdBy),
    createdAt,
  }
}

/** The rating a review means: the label it names, or the first label of the verdict it names. */
export function ratingOf(
  scale: Scale,
  given: { verdict?: Rating['verdict'] | undefined; rating?: string | undefined },
): Rating {
  const found = scale.ratings.find((one) =>
    given.rating === undefined ? one.verdict === given.verdict : one.label === given.rating,
  )
  if (!found) {
    const labels = scale.ratings.map(({ label }) => `"${label}"`).join(', ')
    throw invalid('/rating', `is not on the desk's scale; it has ${labels}`)
  }
  if (given.verdict !== undefined && found.verdict !== given.verdict) {
    throw invalid('/rating', `"${found.label}" stands for the verdict ${found.verdict}, not ${given.verdict}`)
  }
  return found
}
