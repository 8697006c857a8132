// The bookmark that carries a selected quote to the desk, and what the form reads of it. Pure.

/** What a page handed over: what could not be used is left out. */
export interface HandedOver {
  quote: string
  /** The selection was longer than an address can carry. */
  isCut: boolean
  article: { title?: string; url?: string }
}

/** Room in an address for the quote: servers take some 16 kB of it, and other scripts need nine characters for one. */
const mostEncoded = 8_000
/** What the desk takes for a quote, in characters. */
const mostQuote = 5_000
const mostTitle = 500

/**
 * Runs in a page of strangers: it reads the selection, the title and the address, opens the desk's own form with them,
 * and knows no key. `to` is the address of that form.
 */
export function bookmarkletFor(to: string): string {
  const script = `(()=>{
let q=[...String(getSelection()).toWellFormed().trim()],n=q.length;
q=q.slice(0,${mostQuote});
while(encodeURIComponent(q.join('')).length>${mostEncoded})q.length=Math.ceil(q.length*.9)-1;
const u=${JSON.stringify(to)}+'?'+new URLSearchParams({quote:q.join(''),url:location.href,title:[...document.title.toWellFormed()].slice(0,300).join(''),...(q.length<n&&{cut:1})});
open(u)||(location.href=u)
})()`
  return `javascript:${encodeURIComponent(script.replaceAll('\n', ''))}`
}

/** The parameters as the bookmark, or any other program, puts them into the address of the form; undefined without any. */
export function handedOver(search: string): HandedOver | undefined {
  const given = new URLSearchParams(search)
  const [quote = '', url = '', title = ''] = ['quote', 'url', 'title'].map((name) => given.get(name)?.trim())
  if (!quote && !url && !title) return undefined
  const characters = [...quote]
  const webUrl = /^https?:/i.test(url) && URL.canParse(url) ? url : undefined
  const named = [...title].slice(0, mostTitle).join('').trim() || webUrl
  return {
    quote: characters.slice(0, mostQuote).join('').trim(),
    isCut: given.has('cut') || characters.length > mostQuote,
    article: { ...(named ? { title: named } : {}), ...(webUrl ? { url: webUrl } : {}) },
  }
}
