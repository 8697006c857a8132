// What a post says without the dress of its platform: addresses, handles, hashtags, the line that names its author.

export interface Post {
  /** What it says; hashtags and handles as the words they are made of. */
  text: string
  /** Who posted it, where a closing line says so; empty otherwise. */
  author: string
  /** The date after it; empty where there is none. */
  written: string
}

/** Also where it is glued to the word before, as copied posts have it. */
const address = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)[^\s—–]*/giu
const signature =
  /(?:\s-|[—–])\s*([^—–\n]{1,80}?)\s*\(\s*@\w{1,30}\s*\)\s*([\p{L}.]+ \d{1,2},? \d{4}|\d{1,2} [\p{L}.]+ \d{4})?\s*$/u
const forwarded = /^\s*RT\s+@\w+:?\s*/u
const via = /\bvia\s+@\w+/giu
const tag = /([#@＃＠])([\p{L}\p{N}_]+)/gu

export function readPost(raw: string): Post {
  const bare = raw.replace(address, ' ').replace(forwarded, ' ').replace(via, ' ')
  const signed = signature.exec(bare)
  const said = signed ? bare.slice(0, signed.index) : bare
  const text = said.replace(
    tag,
    (_, mark: string, name: string) => ` ${mark === '@' ? ' ' : ''}${splitTag(name)} `,
  )
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    author: signed?.[1]?.trim() ?? '',
    written: signed?.[2] ?? '',
  }
}

/** `AustralianFires2020` as `Australian Fires 2020`; what has no inner capital stays one word. */
export function splitTag(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{Nd})/gu, ' ')
}
