// The canonical form of an address: what two spellings of the same page have in common.

/** Parameters that say how a reader came, not what they read. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid)$/i

/** Scheme and `www.` aside, without fragment, tracking and default port, parameters in order, no closing slash. */
export function canonicalUrl(address: string): string {
  const url = new URL(address)
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(byNameThenValue)
  const query = new URLSearchParams(kept).toString()
  const port = url.port && !(url.port === '80' || url.port === '443') ? `:${url.port}` : ''
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '')
  const path = url.pathname.replace(/\/+$/, '')
  return `https://${host}${port}${path}${query ? `?${query}` : ''}`
}

function byNameThenValue([a, x]: [string, string], [b, y]: [string, string]): number {
  if (a !== b) return a < b ? -1 : 1
  return x < y ? -1 : x > y ? 1 : 0
}
