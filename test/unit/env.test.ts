// The environment: defaults, what is read how, and every fault named at once.
import { describe, expect, test } from 'vitest'
import { databaseOf, readDemoEnv, readEnv } from '../../api/env.ts'

describe('the environment', () => {
  test('needs nothing', () => {
    expect(readEnv({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8787,
      TRUST_PROXY: false,
      DATA_DIR: 'data',
      LOG_LEVEL: 'info',
    })
    expect(databaseOf(readEnv({}))).toEqual(['file:data/claimdesk.db', {}])
    expect(readEnv({}).PUBLIC_URL).toBeUndefined()
  })

  test('that is set to nothing is as if it were not set', () => {
    const blank = Object.fromEntries(
      [
        'HOST',
        'PORT',
        'PUBLIC_URL',
        'TRUST_PROXY',
        'DATA_DIR',
        'DATABASE_URL',
        'AUTH_SECRET',
        'ADMIN_EMAIL',
        'ADMIN_PASSWORD',
        'ADMIN_API_KEY',
        'LOG_LEVEL',
      ].map((name) => [name, '']),
    )
    expect(readEnv(blank)).toEqual(readEnv({}))
  })

  test('is read as what it means, and cannot be changed', () => {
    const env = readEnv({
      PORT: '0',
      TRUST_PROXY: 'yes',
      DATA_DIR: '/var/desk',
      PUBLIC_URL: 'https://desk.example',
      LOG_LEVEL: 'error',
      OTHER: 'x',
    })
    expect(env).toMatchObject({ PORT: 0, TRUST_PROXY: true, PUBLIC_URL: 'https://desk.example' })
    expect(databaseOf(env)[0]).toBe('file:/var/desk/claimdesk.db')
    const remote = { DATABASE_URL: 'libsql://db.example', DATABASE_AUTH_TOKEN: 't', DATA_DIR: 'x' }
    expect(databaseOf(readEnv(remote))).toEqual(['libsql://db.example', { authToken: 't' }])
    expect(databaseOf(readDemoEnv(remote))).toEqual(['file:x/demo/claimdesk.db', {}])
    expect(readDemoEnv({}).LOG_LEVEL).toBe('warn')
    expect(readDemoEnv({ LOG_LEVEL: 'debug' }).LOG_LEVEL).toBe('debug')
    expect(Object.isFrozen(env)).toBe(true)
    expect(env).not.toHaveProperty('OTHER')
  })

  test('with faults names every one, and none of its secrets', () => {
    const faulty = {
      PORT: '99999',
      PUBLIC_URL: 'ftp://desk',
      TRUST_PROXY: 'perhaps',
      AUTH_SECRET: 'tooshort',
      ADMIN_EMAIL: 'nobody',
      ADMIN_PASSWORD: 'geheim',
      ADMIN_API_KEY: 'kurz',
      LOG_LEVEL: 'loud',
    }
    let message = ''
    try {
      readEnv(faulty)
    } catch (error) {
      message = String(error)
    }
    for (const name of Object.keys(faulty)) expect(message).toContain(`${name}:`)
    expect(message.split('\n')).toHaveLength(1 + Object.keys(faulty).length)
    for (const secret of ['tooshort', 'geheim', 'kurz']) expect(message).not.toContain(secret)
  })

  test.each(['abc', '-1', '1.5', '65536'])('refuses the port %s', (PORT) => {
    expect(() => readEnv({ PORT })).toThrow('PORT')
  })
})
