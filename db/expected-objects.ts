// What hand-written migrations add and the tables in `schema.ts` do not tell of. A rebuild of a table by a generated
// migration drops its triggers without a word; the check at the start finds that out.

const searched = ['claims', 'articles', 'sources']
const guards = [
  'events_keep',
  'events_freeze',
  'events_append',
  'verdicts_keep',
  'verdicts_freeze',
  'verdicts_add',
  'settings_keep',
  'settings_freeze',
  'settings_add',
  'captures_keep',
  'captures_freeze',
  'captures_add',
  'checkpoints_keep',
  'checkpoints_freeze',
  'checkpoints_add',
]
/** What keeps `decisions`, `day_counts` and `reappearances`. */
const counting = [
  'claims_counted',
  'verdicts_counted',
  'verdicts_slipped',
  'appearances_again',
  'appearances_moved',
]

export interface ExpectedObject {
  readonly type: 'trigger' | 'table' | 'index'
  readonly name: string
}

/** Virtual tables, triggers and indexes that must be there when the server starts. */
export const expectedObjects: readonly ExpectedObject[] = [
  { type: 'index', name: 'claims_fingerprint' },
  ...searched.map((table) => ({ type: 'table' as const, name: `${table}_fts` })),
  ...searched.flatMap((table) =>
    ['insert', 'update', 'delete'].map((on) => ({ type: 'trigger' as const, name: `${table}_fts_${on}` })),
  ),
  ...[...guards, ...counting].map((name) => ({ type: 'trigger' as const, name })),
]
