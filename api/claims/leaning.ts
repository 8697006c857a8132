// The SQL of which claims lean on which sources: on one that is named, or on any of which no text is kept.
import { inArray, sql } from 'drizzle-orm'
import { claims, evidence, sources } from '../../db/schema.ts'

/** Read from the sources, by the index of the evidence, to the claims it is given for. One that is withheld leads nobody else there. */
export const leansOn = (sourceIds: string[], mayNameAll: boolean) => sql`${claims.seq} in (
  select leaning.seq from ${evidence} join ${sources} on ${sources.id} = ${evidence.sourceId}
  join ${claims} as leaning on leaning.id = ${evidence.claimId}
  where ${inArray(evidence.sourceId, sourceIds)} and ${evidence.withdrawnAt} is null
    and (${sources.withheldReason} is null or ${mayNameAll ? sql`1` : sql`0`}))`

/** Read from the sources without a text, by their own index, to the claims that lean on them. */
export const leansOnUnsaved = sql`${claims.seq} in (
  select leaning.seq from ${sources} indexed by sources_saved
  join ${evidence} on ${evidence.sourceId} = ${sources.id}
  join ${claims} as leaning on leaning.id = ${evidence.claimId}
  where ${sources.isSaved} = 0 and ${evidence.withdrawnAt} is null
    and ${evidence.stance} in ('supports', 'refutes', 'context') and leaning.verdict is not null)`
