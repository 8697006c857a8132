// How the desk has kept up lately: what came and what was decided on each of the last days, and how long claims waited.
import { and, desc, gte, isNotNull } from 'drizzle-orm'
import { dayCounts, decisions } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { dayAfter } from '../reviews/freshness.ts'
import type { DayCount, Today } from './schema.ts'

export const shownDays = 14
const mostWaits = 500

/** Of each of the last days, today last; a day without anything is there with 0. */
export async function countDays(
  db: Database,
  today: string,
): Promise<{ submitted: DayCount[]; decided: DayCount[] }> {
  const first = dayAfter(today, 1 - shownDays)
  const rows = await db.select().from(dayCounts).where(gte(dayCounts.day, first))
  const of = new Map(rows.map((row) => [row.day, row]))
  const days = Array.from({ length: shownDays }, (_, at) => dayAfter(first, at))
  return {
    submitted: days.map((day) => ({ day, count: of.get(day)?.submitted ?? 0 })),
    decided: days.map((day) => ({ day, count: of.get(day)?.decided ?? 0 })),
  }
}

/** Of the same days. */
export async function paceOf(db: Database, today: string): Promise<Today['pace']> {
  const rows = await db
    .select({ waited: decisions.waited })
    .from(decisions)
    .where(and(gte(decisions.day, dayAfter(today, 1 - shownDays)), isNotNull(decisions.waited)))
    .orderBy(desc(decisions.day))
    .limit(mostWaits)
  const waits = rows.map(({ waited }) => waited ?? 0).sort((one, other) => one - other)
  return { claims: waits.length, medianMinutes: waits[Math.floor((waits.length - 1) / 2)] ?? null }
}
