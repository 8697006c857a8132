// Bytes are read in the encoding they are in, whatever is said of them.
import { expect, test } from 'vitest'
import { decodeText } from '../../api/captures/charset.ts'

const html = 'text/html'
const utf8 = (text: string) => Buffer.from(text)
const hex = (digits: string) => Buffer.from(digits, 'hex')
const utf16 = Buffer.from('<p>Fähre</p>', 'utf16le')

test.each<[string, Uint8Array, string, string, string]>([
  ['UTF-16 in a page that can be read', utf8('<meta charset="utf-16">é'), html, 'utf-8', 'é'],
  ['UTF-16 in a header that is wrong', utf8('<p>Fähre</p>'), `${html}; charset=utf-16`, 'utf-8', 'Fähre'],
  ['UTF-16 in a header that is right', utf16, `${html}; charset=utf-16`, 'utf-16le', '<p>Fähre</p>'],
  [
    'Japanese in seven bits',
    hex('1b24424668375c1b2842'),
    `${html}; charset=ISO-2022-JP`,
    'iso-2022-jp',
    '捺鶏',
  ],
  [
    'a mark before one bad byte',
    Buffer.concat([hex('efbbbf'), utf8('Fähre '), hex('ff')]),
    html,
    'utf-8',
    'Fähre',
  ],
  [
    'undeclared UTF-8 with one bad byte',
    Buffer.concat([utf8('مرحبا بالعالم '), hex('d8')]),
    html,
    'utf-8',
    'مرحبا',
  ],
  ['undeclared and not UTF-8', Buffer.from('Fähre für alle', 'latin1'), html, 'windows-1252', 'Fähre für'],
  ['a name for another', Buffer.from('Fähre', 'latin1'), `${html}; charset=latin1`, 'windows-1252', 'Fähre'],
  ['no name at all', Buffer.from('Fähre', 'latin1'), `${html}; charset=klingon`, 'windows-1252', 'Fähre'],
  [
    'a declaration after a wrong header',
    Buffer.from('<meta charset=iso-8859-2>\xb1', 'latin1'),
    `${html}; charset=klingon`,
    'iso-8859-2',
    'ą',
  ],
  [
    'one in a comment',
    Buffer.from('<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>\xb1', 'latin1'),
    html,
    'iso-8859-2',
    'ą',
  ],
  ['quotes of windows-1252', hex('93a994'), `${html}; charset=iso-8859-1`, 'windows-1252', '“©”'],
])('%s', (_, bytes, header, charset, text) => {
  const read = decodeText(bytes, header)
  expect(read.charset).toBe(charset)
  expect(read.text).toContain(text)
})
