// The address meant by a text of markup, kept as it is written where it is one already.
import { readUrl } from '../../read-url.ts'
import { plainWords } from './plain-words.ts'

/** @param base  the address of the page it stands on, for one that is given relative to it */
export function webAddress(written: unknown, base: string | null = null): string | null {
  if (typeof written !== 'string' || written.length > 2048) return null
  const text = (/&(?:#|[a-z])/i.test(written) ? (plainWords(written) ?? '') : written).trim()
  if (/^https?:\/\/[^\s/]/i.test(text)) return isWhole(text) ? text : whole(text.replaceAll(/\s/g, '%20'))
  if (text.startsWith('//')) return whole(`https:${text}`)
  if (/^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,24}(?:[/?#]\S*)?$/i.test(text))
    return whole(`https://${text}`)
  return base !== null && /^[/?]/.test(text) ? (readUrl(text, base)?.href ?? null) : null
}

function isWhole(text: string): boolean {
  const url = /\s/.test(text) ? undefined : readUrl(text)
  if (!url) return false
  const { username, password, hostname } = url
  return username === '' && password === '' && hostname !== ''
}
const whole = (text: string) => (isWhole(text) ? text : null)

/** The host of an address, as people name a site by it. */
export function siteOf(address: string): string {
  return readUrl(address)?.hostname.replace(/^www\./, '') ?? address
}
