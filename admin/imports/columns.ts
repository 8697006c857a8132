// What a column of a table, or a part of a row, can hold: as the desk names it and as it reads. Pure.
import { fromDesk } from '../language/from-desk.ts'

export const columnWords: Record<string, string> = {
  text: 'The claim',
  headline: 'Headline',
  quote: 'Quote, verbatim',
  speaker: 'Who says it',
  claimedOn: 'When it was said',
  language: 'Language',
  kinds: 'Kinds',
  topics: 'Topics',
  externalId: 'Its id elsewhere',
  priority: 'Priority',
  deadlineAt: 'Deadline',
  'article.title': 'Article: title',
  'article.url': 'Article: address',
  'article.publisher': 'Article: publisher',
  'article.author': 'Article: author',
  'article.publishedOn': 'Article: date',
  'article.text': 'Article: text',
  'source.title': 'Source: title',
  'source.url': 'Source: address',
  'source.publisher': 'Source: publisher',
  'source.level': 'Source: primary or secondary',
  'source.stance': 'Source: supports or refutes',
  'source.excerpt': 'Source: excerpt',
}

/** `/sources/0/url` → `Source: address`; a pointer to anything else stays as it is. */
export function partInWords(pointer: string): string {
  const names = pointer.split('/').filter((name) => name !== '' && !/^\d+$/.test(name))
  return columnWords[names.join('.').replace(/^sources/, 'source')] ?? pointer
}

/** What is wrong with rows, as a sentence: `The claim is missing`, `Invalid date (Deadline)`. */
export function faultInWords(reason: string, pointer: string | null): string {
  const said = fromDesk(reason)
  if (!pointer) return said
  const part = partInWords(pointer)
  // A sentence of its own begins with a capital, where a language has any.
  if (!/^[\p{Ll}\p{Lo}]/u.test(said)) return `${said} (${part})`
  return fromDesk(`${pointer} ${reason}`).replace(pointer, () => part)
}
