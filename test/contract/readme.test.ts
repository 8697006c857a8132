// The README stays true: every setting and every command it should name is named, and what it names exists.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientEnvFields, envFields } from '../../api/env.ts'
import { root } from '../../api/package.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const settings = { ...envFields, ...clientEnvFields }
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('every setting is in the table of the README, with the meaning the code gives it', () => {
  for (const [name, field] of Object.entries(settings)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``))
    expect(row, `${name} has no row`).toBeDefined()
    expect(row).toContain(field.meta()?.description)
  }
})

test('the README names no setting that does not exist', () => {
  const named = [...readme.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
  expect(named.sort()).toEqual(Object.keys(settings).sort())
})

test('every npm command the README names exists', () => {
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(4)
  for (const name of named) expect(scripts, `npm run ${name}`).toHaveProperty(name)
})

test('every file the README links to exists', () => {
  const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '')
  expect(linked.length).toBeGreaterThan(0)
  for (const path of linked) expect(existsSync(join(root, path)), path).toBe(true)
})
