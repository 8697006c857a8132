// An address as it may be written down: what the desk itself called so, and nothing that people typed.

const ownName = /^(?:[a-z]{3,4}_[0-9a-hjkmnp-tv-z]{26}|\d{1,15})$/

/**
 * The pattern of a route with the ids of the address put in; whatever is no id stays a name in the pattern, since an
 * address can hold an e-mail address, a name or a line break.
 */
export function loggedPath(pattern: string, path: string): string {
  if (!pattern.includes(':')) return pattern
  const given = path.split('/')
  return pattern
    .split('/')
    .map((part, at) => (part.startsWith(':') && ownName.test(given[at] ?? '') ? given[at] : part))
    .join('/')
}
