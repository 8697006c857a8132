// What a reader typed into the form for a correction: kept as it is for the next attempt, or refused field by field.
import { NewCorrectionRequest } from '../requests/schema.ts'

export const fields = ['what', 'sourceUrl', 'name', 'email'] as const
export type Field = (typeof fields)[number]

export type Typed = Record<Field, string>
export type Faults = Partial<Record<Field, string>>

export interface Filled {
  typed: Typed
  revision: string
  /** The field that people neither see nor reach is filled in. */
  isTrapped: boolean
}

/** The name of that field; one that no browser fills in by itself. */
export const trap = 'subject'

export const blank: Typed = { what: '', sourceUrl: '', name: '', email: '' }

/** @param body  as `application/x-www-form-urlencoded` */
export function readForm(body: string): Filled {
  const given = new URLSearchParams(body)
  const value = (name: string) => (given.get(name) ?? '').replaceAll('\r\n', '\n')
  return {
    typed: {
      ...{ what: value('what'), sourceUrl: value('sourceUrl').trim() },
      ...{ name: value('name').trim(), email: value('email').trim() },
    },
    revision: value('revision'),
    isTrapped: value(trap) !== '',
  }
}

/** The request a form makes, or what is wrong with it at each field; a revision that is no number is of no field. */
export function checkForm({ typed, revision }: Filled): NewCorrectionRequest | Faults {
  const { what, name, email } = typed
  const sourceUrl = withScheme(typed.sourceUrl)
  const parsed = NewCorrectionRequest.safeParse({
    revision: /^\d{1,7}$/.test(revision) ? Number(revision) : 0,
    what,
    ...(sourceUrl && { sourceUrl }),
    ...(name && { name }),
    ...(email && { email }),
  })
  if (parsed.success) return parsed.data
  const faults: Faults = {}
  for (const { path, message } of parsed.error.issues) {
    const field = fields.find((each) => each === path[0])
    if (field) faults[field] ??= sayings[field](typed[field], message)
  }
  return faults
}

/** People leave the beginning of an address out. */
const withScheme = (address: string) =>
  /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(address) ? `https://${address}` : address

const tooLong = (typed: string, most: number) =>
  `It may have ${most.toLocaleString('en-GB')} characters at most; this has ${[...typed].length.toLocaleString('en-GB')}.`

const sayings: Record<Field, (typed: string, message: string) => string> = {
  what: (typed, message) => {
    if (typed.trim() === '') return 'Say what is wrong.'
    return message.includes('at most') ? tooLong(typed, 5000) : 'It has a character we cannot keep.'
  },
  sourceUrl: (typed) =>
    typed.length > 2048
      ? tooLong(typed, 2048)
      : 'This is not the address of a page; it begins with https:// and has no blanks.',
  name: (typed, message) =>
    message.includes('at most') ? tooLong(typed, 200) : 'It has a character we cannot keep.',
  email: () => 'This is not an e-mail address, such as name@example.org.',
}
