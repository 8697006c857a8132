// Which addresses are public, in every way an address can be written.
import { describe, expect, test } from 'vitest'
import { asAddress, isAllowedHost, isPublicAddress } from '../../api/captures/public-address.ts'

describe('an address is public', () => {
  test.each(['93.184.215.14', '8.8.8.8', '172.15.0.1', '172.32.0.1', '2606:2800:21f:cb07::1', '2a00::1'])(
    '%s',
    (ip) => expect(isPublicAddress(ip)).toBe(true),
  )
})

describe('an address is not public', () => {
  const kinds: Record<string, string[]> = {
    unspecified: ['0.0.0.0', '0.1.2.3', '::'],
    loopback: ['127.0.0.1', '127.255.0.9', '::1'],
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1'],
    'link-local': ['169.254.169.254', 'fe80::1', 'febf::1'],
    'site-local': ['fec0::1'],
    shared: ['100.64.0.1', '100.127.255.255'],
    reserved: ['240.0.0.1', '255.255.255.255', '192.0.0.1', '198.18.0.1', '192.88.99.1'],
    documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1'],
    multicast: ['224.0.0.1', 'ff02::1'],
    mapped: ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1'],
    tunnelled: ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:7f00:1::'],
    nothing: ['', 'localhost', '300.1.1.1', 'fe80::1%eth0'],
  }
  const all = Object.entries(kinds).flatMap(([kind, ips]) => ips.map((ip) => [kind, ip] as const))
  test.each(all)('%s: %s', (_, ip) => expect(isPublicAddress(ip)).toBe(false))
})

describe('a host in a URL that is an address is seen as one', () => {
  const spellings = [
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://%31%32%37.0.0.1/',
    'http://１２７.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
  ]
  test.each(spellings)('%s', (address) => {
    const ip = asAddress(new URL(address).hostname.replace(/\.$/, ''))
    expect(ip).toBeDefined()
    expect(isPublicAddress(ip ?? '')).toBe(false)
  })

  test('a name is none', () => expect(asAddress('localhost')).toBeUndefined())
})

test('a host is allowed by its name, with or without its port', () => {
  const url = new URL('http://intranet.example:8080/a')
  expect(isAllowedHost(url, ['intranet.example'])).toBe(true)
  expect(isAllowedHost(url, ['intranet.example:8080'])).toBe(true)
  expect(isAllowedHost(url, ['intranet.example:80'])).toBe(false)
  expect(isAllowedHost(new URL('http://x.intranet.example/'), ['intranet.example'])).toBe(false)
  expect(isAllowedHost(new URL('https://a.example/'), ['a.example:443'])).toBe(true)
})
