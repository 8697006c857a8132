// What is written down of a request and of an error: nothing that people typed.
import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { loggedPath } from '../../api/http/logged-path.ts'
import { createLog, seldom } from '../../api/main/log.ts'

describe('an address', () => {
  const claim = 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze'
  test.each([
    ['/api/v1/claims/:id', `/api/v1/claims/${claim}`, `/api/v1/claims/${claim}`],
    ['/api/v1/claims/:id', '/api/v1/claims/ines@desk.example', '/api/v1/claims/:id'],
    ['/api/v1/claims/:id', '/api/v1/claims/a%0a{"level":60}', '/api/v1/claims/:id'],
    ['/claims/:id/revisions/:n', `/claims/${claim}/revisions/2`, `/claims/${claim}/revisions/2`],
    ['/*', '/ines@desk.example', '/*'],
  ])('%s of %s is written as %s', (pattern, path, written) => {
    expect(loggedPath(pattern, path)).toBe(written)
  })
})

describe('an error', () => {
  function logged(error: unknown): string {
    let text = ''
    createLog('error', {
      write: (line: string) => {
        text += line
      },
    }).error({ err: error }, 'it failed')
    return text
  }

  test('says what failed and where, without what it failed on', () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed: users.email'), {
      code: 'SQLITE_CONSTRAINT',
    })
    const text = logged(new DrizzleQueryError('insert into users values (?)', ['ines@desk.example'], cause))
    expect(text).not.toContain('ines@desk.example')
    const { err } = JSON.parse(text)
    expect(err.message).toBe('Failed query: insert into users values (?)')
    expect(err.stack).toContain('logged.test.ts')
    expect(err.cause).toMatchObject({ code: 'SQLITE_CONSTRAINT', message: cause.message })
  })

  test('that a parser threw does not quote what was parsed', () => {
    let thrown: unknown
    try {
      JSON.parse('Ines Ito')
    } catch (error) {
      thrown = error
    }
    expect(String(thrown)).toContain('Ines')
    expect(logged(thrown)).not.toContain('Ines')
  })

  test('is one line, whatever it is called', () => {
    const text = logged(new Error('first\n{"level":60,"msg":"second"}'))
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(logged('a word'))).toMatchObject({ err: { type: 'string' } })
  })
})

test('what happens often is told at once, and then not for each', () => {
  const told: number[] = []
  const tell = seldom((count) => told.push(count))
  for (let n = 0; n < 100; n++) tell()
  expect(told).toEqual([1])
})
