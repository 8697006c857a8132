// What was typed into the palette before it was there: right after the key that opens it, while its list is still being fetched.

let typed = ''

export const typedAhead = (): string => typed

export function typeAhead(words: string): void {
  typed = words
}
