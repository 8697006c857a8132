// An answer of AVeriTeC as evidence: what was found, where it was read, and where an archive keeps that.

import type { NewEvidence } from '../../evidence/schema.ts'
import { mediumOfName, said } from '../../exports/formats/averitec-words.ts'
import { isUrl } from '../../read-url.ts'
import { siteOf } from './web-address.ts'

type Answer = Record<string, unknown>
type AnswerType = NonNullable<NewEvidence['answerType']>

const answerTypes: readonly AnswerType[] = ['extractive', 'abstractive', 'boolean', 'unanswerable']

/** What of an answer the desk’s own fields hold; an export that finds them unchanged gives the answer back as written. */
export interface AnswerFields {
  answerType: AnswerType | null
  excerpt: string | null
  note: string | null
  archiveUrl: string | null
}

/** A note is short; a longer answer stands as the words of its source. */
const longestNote = 5000

export function answerFields(answer: Answer): AnswerFields {
  const written = said(answer.answer_type)?.trim().toLowerCase()
  const answerType = answerTypes.find((type) => type === written) ?? null
  const explanation = answerType === 'boolean' ? said(answer.boolean_explanation) : undefined
  const words = [said(answer.answer), explanation].filter((one) => one !== undefined).join('. ')
  const isExcerpt = answerType === 'extractive' || words.length > longestNote
  return {
    answerType,
    excerpt: isExcerpt ? words || null : null,
    note: isExcerpt ? null : words || null,
    archiveUrl: addressIn(answer.cached_source_url),
  }
}

/** Answers come without a stance: which way they point is the label’s to say, of all of them together. */
export function evidenceOf(question: string | undefined, answer: Answer): NewEvidence {
  const { answerType, excerpt, note, archiveUrl } = answerFields(answer)
  const source = sourceOf(answer, answerType === 'unanswerable')
  return {
    stance: answerType === 'unanswerable' ? 'not_found' : 'context',
    ...(source && { source }),
    ...(question !== undefined && { question }),
    ...(answerType && { answerType }),
    ...(excerpt !== null && { excerpt }),
    ...(note !== null && { note }),
    ...(archiveUrl !== null && { archiveUrl }),
  }
}

function sourceOf(answer: Answer, mayBeNone: boolean): NewEvidence['source'] {
  const url = addressIn(answer.source_url)
  const words = said(answer.source_url)
  if (url === null && words === undefined && mayBeNone) return undefined
  const medium = mediumOfName(answer.source_medium)
  if (url !== null) return { title: titleOf(url), url, medium, level: 'secondary', originKnown: true }
  const title = [...(words ?? `Not named (${said(answer.source_medium) ?? 'no medium'})`)]
    .slice(0, 500)
    .join('')
  return { title, medium, level: 'secondary', originKnown: false }
}

/** The data set names pages by their address alone. */
function titleOf(url: string): string {
  const { pathname } = new URL(url)
  return `${siteOf(url)}${pathname === '/' ? '' : pathname}`.slice(0, 500)
}

/** An address the desk would take, as written. */
export function addressIn(written: unknown): string | null {
  const text = said(written)?.trim()
  if (text === undefined || text.length > 2048 || !/^https?:\/\/\S+$/i.test(text) || !isUrl(text)) return null
  const { username, password } = new URL(text)
  return username === '' && password === '' ? text : null
}
