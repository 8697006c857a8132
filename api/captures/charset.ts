// Bytes to text: the encoding a page declares, unless its bytes say otherwise.

/** How far into a page its own declaration is looked for (the HTML standard asks for the first 1024 bytes). */
const prescan = 2048

/**
 * Decodes a page. A byte order mark wins; then the Content-Type, then the page's own declaration. Valid UTF-8 that was
 * declared as something else, which is common, is read as UTF-8; undeclared bytes that are not UTF-8 as windows-1252.
 */
export function decodeText(bytes: Uint8Array, contentType: string): { text: string; charset: string } {
  const declared = markOf(bytes) ?? charsetIn(contentType) ?? charsetInside(bytes)
  const isPlainDefault = declared === undefined || !/^utf-?16/i.test(declared)
  if (isPlainDefault && isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), charset: 'utf-8' }
  const charset = declared !== undefined && isKnown(declared) ? declared : 'windows-1252'
  return { text: decode(bytes, charset), charset: charset.toLowerCase() }
}

function markOf([a, b]: Uint8Array): string | undefined {
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return undefined
}

const charsetIn = (header: string) => /charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1]

function charsetInside(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, prescan), 'latin1')
  const inMeta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  return inMeta ?? /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== undefined
  } catch {
    return false
  }
}

const decode = (bytes: Uint8Array, charset: string) => new TextDecoder(charset).decode(bytes)
