// The SQL of which claims somebody is at work on just now.
import { type SQL, sql } from 'drizzle-orm'
import { claims, leases } from '../../db/schema.ts'

export const leasedBy = (userId: string, at: string): SQL => sql`seq in (
  select held.seq from ${leases} join ${claims} as held on held.id = ${leases.claimId}
  where ${leases.userId} = ${userId} and ${leases.expiresAt} > ${at})`
