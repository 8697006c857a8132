// Who may do what: each role all that the ones before it may, and more.
import { expect, test } from 'vitest'
import { permissions, permissionsOf } from '../../api/access.ts'
import { type Role, roles } from '../../db/vocabulary.ts'

test('each role may do all that the roles before it may, and something besides', () => {
  for (const [at, role] of roles.entries()) {
    const before = at === 0 ? new Set() : permissionsOf(roles[at - 1] as Role)
    expect([...before].filter((each) => !permissionsOf(role).has(each as never))).toEqual([])
    expect(permissionsOf(role).size).toBeGreaterThan(before.size)
  }
})

test('an administrator may do everything, and no permission is granted twice', () => {
  expect([...permissionsOf('admin')].sort()).toEqual([...permissions].sort())
  expect(new Set(permissions).size).toBe(permissions.length)
})

test.each([
  ['claims:read', 'reader'],
  ['exports:read', 'reader'],
  ['claims:submit', 'contributor'],
  ['evidence:add', 'contributor'],
  ['sources:create', 'contributor'],
  ['notes:read', 'contributor'],
  ['evidence:judge', 'reviewer'],
  ['claims:review', 'reviewer'],
  ['claims:decline', 'reviewer'],
  ['claims:return', 'reviewer'],
  ['claims:reopen', 'reviewer'],
  ['history:read', 'reviewer'],
  ['articles:edit-any', 'reviewer'],
  ['claims:assign', 'editor'],
  ['claims:split', 'editor'],
  ['claims:publish', 'editor'],
  ['claims:retract', 'editor'],
  ['claims:hold', 'editor'],
  ['verdicts:void', 'editor'],
  ['users:manage', 'admin'],
  ['keys:manage', 'admin'],
  ['settings:change', 'admin'],
] as const)('%s begins with the %s', (permission, role) => {
  const first = roles.find((each) => permissionsOf(each).has(permission))
  expect(first).toBe(role)
})
