// Whom a note names with an @: by name, or by address. Of names that begin alike the longest counts. Pure.

export interface Nameable {
  id: string
  name: string
  email: string
}

/** A letter or digit on either side makes it part of something else, such as an e-mail address. */
const isWordy = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}_]/u.test(character)

/** @returns the ids of those named, each once. A name that several people bear names nobody; their addresses do */
export function mentionedIn(text: string, people: readonly Nameable[]): string[] {
  const folded = text.toLowerCase()
  const names = namesOf(people)
  const found = new Set<string>()
  for (let at = folded.indexOf('@'); at !== -1; at = folded.indexOf('@', at + 1)) {
    if (isWordy(folded[at - 1])) continue
    const name = names.find(
      ([each]) => folded.startsWith(each, at + 1) && !isWordy(folded[at + 1 + each.length]),
    )
    if (name?.[1] !== undefined) found.add(name[1])
  }
  return [...found]
}

/** What may follow an @, longest first, with the one person it means. */
function namesOf(people: readonly Nameable[]): [name: string, id: string | undefined][] {
  const meant = new Map<string, string | undefined>()
  for (const { id, name, email } of people) {
    const folded = name.toLowerCase()
    meant.set(folded, meant.has(folded) ? undefined : id)
    meant.set(email.toLowerCase(), id)
  }
  return [...meant].filter(([name]) => name !== '').sort(([one], [other]) => other.length - one.length)
}

/** The text with a person's names replaced wherever an @ stands before them. */
export function withoutMention(text: string, { name, email }: Omit<Nameable, 'id'>, instead: string): string {
  const names = [name, email].map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return text.replaceAll(new RegExp(`@(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu'), () => `@${instead}`)
}
