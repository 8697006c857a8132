// A part of a page as the text a person reads: a blank line between blocks, list items on lines of their own.
import { normaliseText } from './text.ts'

/** The little of a DOM that is needed here. */
export interface TextNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<TextNode>
  getAttribute?(name: string): string | null
}

const blocks =
  'address article blockquote dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'
const isBlock = new Set(blocks.split(' '))

/** What stands before and after the parts that are not simply blocks. */
const edges: Record<string, readonly [string, string]> = {
  br: ['\n', ''],
  li: ['\n- ', ''],
  tr: ['\n', ''],
  td: ['', ' '],
  th: ['', ' '],
  q: ['“', '”'],
}
const around = ['\n\n', '\n\n'] as const
const none = ['', ''] as const

/** What stands before and after an element, by its name in small letters. */
export const breakOf = (name: string): readonly [string, string] =>
  (Object.hasOwn(edges, name) ? edges[name] : undefined) ?? (isBlock.has(name) ? around : none)

/** The text of a part and of all that is in it. */
export function textOf(root: unknown): string {
  const pieces: string[] = []
  write(root as TextNode, pieces, false)
  return tidyText(pieces)
}

/** Puts the pieces together: single spaces, at most one blank line, nothing around it. */
export function tidyText(pieces: readonly string[]): string {
  const text = pieces
    .join('')
    .replaceAll('\0', '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
  return normaliseText(text).trim()
}

function write(node: TextNode, pieces: string[], isLined: boolean): void {
  if (node.nodeType === 3) {
    const text = node.textContent ?? ''
    pieces.push(isLined ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/\s+/g, ' '))
    return
  }
  const name = node.nodeName.toLowerCase()
  if (name === 'sup') {
    pieces.push(raised(node))
    return
  }
  const [before, after] = breakOf(name)
  pieces.push(before)
  const children = [...node.childNodes]
  for (const [at, child] of children.entries()) {
    if (!isReplaced(child, children, at)) write(child, pieces, isLined || name === 'pre')
  }
  pieces.push(after)
}

/** Words that were struck out for the ones that follow are not what the page says now. */
function isReplaced(node: TextNode, siblings: readonly TextNode[], at: number): boolean {
  if (node.nodeName.toLowerCase() !== 'del') return false
  const next = siblings[at + 1]
  const isSpace = next?.nodeType === 3 && (next.textContent ?? '').trim() === ''
  return siblings[isSpace ? at + 2 : at + 1]?.nodeName.toLowerCase() === 'ins'
}

const raisedDigits: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−'].map((digit, at) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][at] ?? digit]),
)

/** The mark of a note that is linked is left out; a raised number stays one: m², 10⁶, and no word with a digit glued on. */
function raised(node: TextNode): string {
  if (isNote(node)) return ''
  const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ')
  return /^ ?[+\-−]?\d+ ?$/.test(text)
    ? text.trim().replaceAll(/./g, (one) => raisedDigits[one] ?? one)
    : text
}

const isNote = (node: TextNode): boolean =>
  [...node.childNodes].some(
    (child) =>
      (child.nodeName.toLowerCase() === 'a' && child.getAttribute?.('href')?.includes('#')) || isNote(child),
  )
