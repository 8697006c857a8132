// A person's search words as an FTS5 query: any text is safe, and only what is documented here has a meaning.

const term = /(-?)(?:"([^"]*)"|([^\s"]+))/g

/**
 * Words must all occur; `"two words"` is a phrase, `word*` a beginning, `-word` must not occur.
 * Everything else is taken literally, so FTS5's own operators have no effect.
 * @returns null when nothing is left to search for
 */
export function toFullTextQuery(q: string): string | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [, minus, phrase, word] of q.matchAll(term)) {
    const literal = phrase ?? word ?? ''
    if (!/[\p{L}\p{N}]/u.test(literal)) continue
    const isBeginning = phrase === undefined && literal.endsWith('*')
    const quoted = `"${literal.replaceAll('"', ' ').replaceAll('\u0000', ' ')}"${isBeginning ? '*' : ''}`
    ;(minus ? unwanted : wanted).push(quoted)
  }
  if (wanted.length === 0) return null
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}
