// What a column of a table, or a part of a row, can hold: as the desk names it and as it reads. Pure.
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'

export const columnWords: Record<string, string> = {
  text: t('The claim'),
  headline: t('Headline'),
  quote: t('Quote, verbatim'),
  speaker: t('Who says it'),
  claimedOn: t('When it was said'),
  language: t('Language'),
  kinds: t('Kinds'),
  topics: t('Topics'),
  externalId: t('Its id elsewhere'),
  priority: t('Priority'),
  deadlineAt: t('Deadline'),
  'article.title': t('Article: title'),
  'article.url': t('Article: address'),
  'article.publisher': t('Article: publisher'),
  'article.author': t('Article: author'),
  'article.publishedOn': t('Article: date'),
  'article.text': t('Article: text'),
  'source.title': t('Source: title'),
  'source.url': t('Source: address'),
  'source.publisher': t('Source: publisher'),
  'source.level': t('Source: primary or secondary'),
  'source.stance': t('Source: supports or refutes'),
  'source.excerpt': t('Source: excerpt'),
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
