// Bytes to text: the encoding a page declares, unless its bytes say otherwise.

/** How far into a page its own declaration is looked for (the HTML standard asks for the first 1024 bytes). */
const prescan = 2048

/**
 * Decodes a page by the rules of the HTML standard: a byte order mark wins, then the Content-Type, then the page's own
 * declaration. Beyond the standard, for pages as they are: valid UTF-8 that was declared as something else is read as
 * UTF-8, and so is what was not declared and is UTF-8 but for a few bytes. Other undeclared bytes are windows-1252.
 * @returns the text, and the encoding by its standard name, such as `windows-1252` for `latin1`
 */
export function decodeText(bytes: Uint8Array, contentType: string): { text: string; charset: string } {
  const charset = markOf(bytes) ?? declaredOf(bytes, contentType) ?? guessOf(bytes)
  const text = new TextDecoder(charset).decode(bytes)
  return { text: charset === 'windows-1252' ? withSigns(text) : text, charset }
}

/** What windows-1252 has from 0x80 to 0x9F: quotes and dashes, mostly (https://encoding.spec.whatwg.org/#index-windows-1252). */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 decodes windows-1252 as ISO 8859-1, which has control characters there (nodejs/node#56542). */
const withSigns = (text: string) =>
  text.replaceAll(/[\u0080-\u009f]/g, (control) => signs[control.charCodeAt(0) - 0x80] ?? control)

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return undefined
}

/** What is declared, where the bytes do not contradict it. */
function declaredOf(bytes: Uint8Array, contentType: string): string | undefined {
  const inHeader = standardName(charsetIn(contentType))
  const declared = inHeader && isUtf16(inHeader) && !hasNulls(bytes) ? undefined : inHeader
  const charset = declared ?? inside(bytes)
  if (charset === undefined || isUtf16(charset)) return charset
  // Written in seven bits, every byte of it is valid UTF-8 as well: only its escapes tell.
  if (charset === 'iso-2022-jp' && bytes.includes(0x1b)) return charset
  return isUtf8(bytes) ? 'utf-8' : charset
}

const charsetIn = (header: string) => /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(header)?.[1]

/** A page that can be read as far as its declaration is not in UTF-16, whatever it declares (HTML standard, 13.2.3.2). */
function inside(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan)).replaceAll(/<!--.*?-->/gs, '')
  const inMeta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  const inXml = /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1]
  const charset = standardName(inMeta) ?? standardName(inXml)
  return charset && isUtf16(charset) ? 'utf-8' : charset
}

const isUtf16 = (charset: string) => charset.startsWith('utf-16')

/** Markup in UTF-16 has a zero in every other byte, and in no other encoding has it any. */
const hasNulls = (bytes: Uint8Array) => bytes.subarray(0, prescan).includes(0)

/** @returns undefined for a name that no encoding has */
function standardName(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Letters in UTF-8 take two bytes and more that must fit; other encodings hardly ever fit by chance. */
function guessOf(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8'
  let [fitting, unfit] = [0, 0]
  for (const letter of new TextDecoder('utf-8').decode(bytes)) {
    if (letter === '\ufffd') unfit++
    else if (letter > '\u007f') fitting++
  }
  return fitting > 4 * unfit ? 'utf-8' : 'windows-1252'
}
