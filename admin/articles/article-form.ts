// Between the form of a new article and what travels: each way an article comes in sends its own fields. Pure.
import { withoutBlanks } from '../fields.ts'
import { t } from '../language/language.ts'

type Form = Record<string, unknown>

/** The ways an article comes in. */
export const intakes = [
  { id: 'text', name: t('Paste the text') },
  { id: 'html', name: t('Paste the page’s HTML') },
  { id: 'url', name: t('Fetch it from its address') },
] as const

/** With a title or a text beside it an address would only be recorded, so that to be fetched goes alone. */
export function intakeOf({ comesAs, text, html, ...fields }: Form): Form {
  if (comesAs === 'url') return withoutBlanks({ url: fields.url })
  return withoutBlanks({ ...fields, ...(comesAs === 'html' ? { html } : { text }) })
}
