// The image and the compose file cannot be run here; what they name exists.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { envFields } from '../../api/env.ts'
import { root } from '../../api/package.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const image = read('.docker/Dockerfile')
const compose = read('.docker/compose.yaml')
const { scripts } = JSON.parse(read('package.json'))

describe('the image', () => {
  const copied = [...image.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  )

  test('is made of what is there, and of what the build may see', () => {
    expect(copied.length).toBeGreaterThan(5)
    for (const name of copied) {
      expect(existsSync(join(root, name)), name).toBe(true)
      expect(read('.dockerignore').split('\n'), name).toContain(`!${name}`)
    }
  })

  test('holds all that the build reads at the top', () => {
    const config = /--config (\S+)/.exec(scripts.build)?.[1] ?? ''
    expect(copied).toContain(config.split('/')[0])
    expect(copied).toContain('tsconfig.json')
  })

  test('sets settings that exist, starts as npm start does, and not as root', () => {
    const [, set = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(image) ?? []
    const names = [...set.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name)
    expect(names).toContain('DATA_DIR')
    for (const name of names.filter((one) => one !== 'NODE_ENV'))
      expect(envFields).toHaveProperty(name as string)
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(image) ?? []
    expect(scripts.start).toContain(JSON.parse(command).join(' '))
    expect(image.indexOf('\nUSER node')).toBeGreaterThan(image.lastIndexOf('\nRUN '))
  })
})

test('the compose file sets settings that exist, and volumes the image has', () => {
  const [, section = ''] = /environment:\n((?: {6}.*\n)+)/.exec(compose) ?? []
  const names = [...section.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) expect(envFields).toHaveProperty(name as string)
  for (const folder of ['/data', '/backups']) {
    expect(compose).toContain(`:${folder}\n`)
    expect(image).toContain(folder)
  }
})
