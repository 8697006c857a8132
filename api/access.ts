// Who may do what: one table. A role may do all that the roles before it may.
import { type Role, roles } from '../db/vocabulary.ts'

const grants = {
  reader: [
    'account:use',
    'claims:read',
    'articles:read',
    'sources:read',
    'settings:read',
    'exports:read',
    'exports:save',
    'calendar:read',
  ],
  contributor: [
    'claims:submit',
    'claims:change',
    'claims:withdraw',
    'articles:create',
    'articles:change',
    'sources:create',
    'evidence:add',
    'fact-checks:add',
    'notes:read',
    'notes:add',
    'claims:undo',
    'claims:import',
  ],
  reviewer: [
    'claims:edit-any',
    'articles:edit-any',
    'claims:take',
    'claims:review',
    'agreement:read',
    'claims:decline',
    'claims:return',
    'claims:defer',
    'claims:lease',
    'claims:snooze',
    'claims:reopen',
    'matches:decide',
    'evidence:judge',
    'sources:change',
    'history:read',
    'users:read',
    'views:change',
    'requests:read',
  ],
  editor: [
    'claims:assign',
    'claims:split',
    'claims:merge',
    'claims:adjudicate',
    'claims:publish',
    'claims:retract',
    'claims:hold',
    'verdicts:void',
    'exports:edit-any',
    'exports:save-unpublished',
    'requests:answer',
    'jobs:steer-any',
  ],
  admin: [
    'users:manage',
    'keys:manage',
    'settings:change',
    'history:sign',
    'personal-data:erase',
    'webhooks:manage',
  ],
} as const satisfies Record<Role, readonly string[]>

export type Permission = (typeof grants)[Role][number]

/** Every permission there is, as a key's scopes may name them. */
export const permissions: readonly Permission[] = roles.flatMap((role) => [...grants[role]])

/** All that a role may do, its own grants and those of the roles before it. */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => allOf.get(role) ?? new Set()

const allOf: ReadonlyMap<Role, ReadonlySet<Permission>> = new Map(
  roles.map((role, at) => [
    role,
    new Set<Permission>(roles.slice(0, at + 1).flatMap((each) => [...grants[each]])),
  ]),
)
