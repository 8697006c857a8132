// Words picked with a pointer, as a place in the text: what the browser selected, told by the leaves it lies on.
import type { Span } from './paragraphs.ts'

/** The stretch of the text that a selection covers; undefined where it covers nothing of it. */
export function pickedIn(root: Element, selection: Selection | null): Span | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return undefined
  const leaves = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter((leaf) =>
    range.intersectsNode(leaf),
  )
  const [first, last] = [leaves[0], leaves.at(-1)]
  if (!first || !last) return undefined
  const start = placeIn(first, range.startContainer, range.startOffset) ?? startOf(first)
  const end = placeIn(last, range.endContainer, range.endOffset) ?? startOf(last) + lengthOf(last)
  return end > start ? { start, end } : undefined
}

/** Where in the text a click or a finger came down; undefined beside it. */
export function placeAt(target: EventTarget | null): number | undefined {
  const leaf = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  return leaf ? startOf(leaf) : undefined
}

function placeIn(leaf: HTMLElement, node: Node, offset: number): number | undefined {
  if (!leaf.contains(node)) return undefined
  return startOf(leaf) + (node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : lengthOf(leaf))
}

const startOf = (leaf: HTMLElement) => Number(leaf.dataset.at)
const lengthOf = (leaf: HTMLElement) => leaf.textContent?.length ?? 0
