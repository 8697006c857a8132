// Takes out of a page what is never the article: by what it is, by what it is called, and never most of the text.
import { furnitureNamed, namesIn } from './furniture-names.ts'

/** The little of a DOM that is needed here. */
export interface Part {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<Part>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  remove(): void
  replaceWith(...nodes: Part[]): void
}

const never = new Set(
  'NAV ASIDE FOOTER DIALOG IFRAME NOSCRIPT TEMPLATE BUTTON SELECT TEXTAREA FIGCAPTION SCRIPT STYLE SVG VIDEO AUDIO'.split(
    ' ',
  ),
)
const roles = new Set(
  'navigation complementary contentinfo search dialog alertdialog banner toolbar'.split(' '),
)
const always = /^(?:HTML|BODY|MAIN|ARTICLE)$/
const spoken = /^(?:H[1-6]|P)$/

/** The share of a page's text from which a part is taken for the article, whatever it is called. */
const large = 0.3
/** Characters that must be left for a long part to go. */
const article = 300

/** Characters, in all and inside links. */
interface Weight {
  text: number
  linked: number
}

/** Clears everything below the root, in two passes: one to weigh it, one to judge it. */
export function clearFurniture(root: Part): void {
  const weights = new Map<Part, Weight>()
  const whole = weigh(root, weights, false).text
  const found: { part: Part; guessed: number }[] = []
  judge(root)
  const guessed = found.reduce((sum, one) => sum + one.guessed, 0)
  for (const one of found) if (one.guessed === 0 || guessed <= whole / 2) one.part.remove()

  function judge(parent: Part): void {
    for (const part of [...parent.childNodes]) {
      if (part.nodeType !== 1) continue
      const name = part.nodeName.toUpperCase()
      const { text, linked } = weights.get(part) ?? { text: 0, linked: 0 }
      const kind = always.test(name) ? undefined : furnitureKind(part, name)
      const isLinks = linked > text / 2
      const mayGo = text <= large * whole || isLinks || (kind === 'long' && whole - text >= article)
      if (kind !== undefined && mayGo) {
        found.push({ part, guessed: isLinks || kind === 'long' ? 0 : text })
        continue
      }
      if (spoken.test(name) || text > large * whole) forgetNames(part)
      if (!spoken.test(name)) judge(part)
      if (name === 'FORM') part.replaceWith(...part.childNodes)
    }
  }
}

/** Removes what needs no judgement on the way. */
function weigh(part: Part, weights: Map<Part, Weight>, isLink: boolean): Weight {
  const weight = { text: 0, linked: 0 }
  for (const child of [...part.childNodes]) {
    if (child.nodeType === 3) {
      const { length } = (child.textContent ?? '').trim()
      weight.text += length
      if (isLink) weight.linked += length
    } else if (child.nodeType === 1) {
      const name = child.nodeName.toUpperCase()
      if (never.has(name)) {
        child.remove()
        continue
      }
      const { text, linked } = weigh(child, weights, isLink || name === 'A')
      weight.text += text
      weight.linked += linked
    }
  }
  weights.set(part, weight)
  return weight
}

function furnitureKind(part: Part, name: string): 'furniture' | 'long' | undefined {
  if (name === 'FORM' || roles.has((part.getAttribute('role') ?? '').toLowerCase())) return 'furniture'
  if (part.getAttribute('hidden') !== null || part.getAttribute('aria-hidden') === 'true') return 'furniture'
  return spoken.test(name) ? undefined : furnitureNamed(classAndId(part))
}

const classAndId = (part: Part) => `${part.getAttribute('class') ?? ''} ${part.getAttribute('id') ?? ''}`

/** Readability goes by names as well, and by looser ones: a part that stays keeps only those that speak for it. */
function forgetNames(part: Part): void {
  const names = classAndId(part)
  for (const attribute of ['id', 'hidden', 'aria-hidden']) part.removeAttribute(attribute)
  if (names.trim() === '') return
  const kept = namesIn(names).filter((name) => /article|body|content|entry|main|post|story|text/.test(name))
  part.setAttribute('class', kept.filter((name) => furnitureNamed(name) === undefined).join(' '))
}
