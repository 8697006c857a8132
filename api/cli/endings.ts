// How a command ends: the codes a script can branch on, and the errors that carry one.

/** `README.md` says the same in its table. */
export const endings = {
  ok: 0,
  /** It was done, and something is amiss: rows that were refused, a check that does not hold. */
  findings: 1,
  /** Nothing was done: the command line or a file it names is wrong. */
  usage: 2,
  unreachable: 3,
  notAllowed: 4,
  /** The desk failed, or answered what no desk answers. */
  failed: 5,
  interrupted: 130,
} as const

export type Code = (typeof endings)[keyof typeof endings]

/** Ends the command with a code and a sentence for whoever started it. */
export class Ending extends Error {
  readonly code: Code
  constructor(code: Code, says: string) {
    super(says)
    this.code = code
  }
}

export const usageFault = (says: string) => new Ending(endings.usage, says)

/** A problem document, as far as the commands read it. */
export interface WireProblem {
  type: string
  title: string
  status: number
  detail?: string
  errors?: { pointer?: string; parameter?: string; detail: string }[]
  existing?: { id?: string; verdict?: string | null }
  nearest?: { exact?: string }[]
  permission?: string
}

/** What the desk refused for a reason of its own; a command may know what to make of it. */
export class Refusal extends Ending {
  readonly problem: WireProblem
  constructor(problem: WireProblem) {
    super(codeOf(problem), inWords(problem))
    this.problem = problem
  }
}

function codeOf({ status }: WireProblem): Code {
  if (status === 401 || status === 403) return endings.notAllowed
  return status >= 500 ? endings.failed : endings.findings
}

/** A problem in one line: what is wrong, and where it is unless that is said already. */
export function inWords({ title, detail, errors = [], nearest, status }: WireProblem): string {
  const places = errors.map(({ pointer, parameter, detail: says }) =>
    `${pointer ?? parameter ?? ''} ${says}`.trim(),
  )
  const [first = '', ...more] = places
  const says = detail ?? (first || title)
  const rest = more.length > 0 ? ` (also: ${more.join('; ')})` : ''
  const [like] = nearest ?? []
  const hint = like?.exact ? `; most like it: “${like.exact}”` : ''
  const key = status === 401 ? '; give an API key of the desk by CLAIMDESK_API_KEY or --key-file' : ''
  return `${says.replace(/\.$/, '')}${rest}${hint}${key}`
}
