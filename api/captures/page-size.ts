// How large a page's tree would be, counted without building it: what decides how a page may be read.
import { Parser } from 'htmlparser2'

/**
 * `tree`: as Readability reads it; `plain-tree`: a tree may be built, but nothing that visits it over and over;
 * `no-tree`: only its words, one after the other.
 */
export type WayToRead = 'tree' | 'plain-tree' | 'no-tree'

/**
 * Far beyond any page people read. A tree is built of no more nodes (tags, attributes, texts and comments), and linkedom
 * takes no more classes in one attribute than a call takes arguments; their limit is in characters.
 */
const limits = { nodes: 250_000, depth: 256, names: 10_000 }

/**
 * Readability looks at every part many times, and at the text of each part once for every part around it: its work grows
 * with the number of elements, and with how deep they and their texts lie. `depths` and `spread` are those sums. It may
 * also write the page down and read it again, which makes a text of its own of every character that has to be `escaped`.
 */
const limitsOfReadability = {
  elements: 8_000,
  depth: 80,
  depths: 200_000,
  spread: 30_000_000,
  escaped: 10_000,
}

/** The count at which Readability itself gives up, should this file have miscounted. */
export const mostElements = 2 * limitsOfReadability.elements

/** Counts with the parser that would build the tree, so that it closes what it closes; stops at the first limit. */
export function wayToRead(html: string): WayToRead {
  let [nodes, elements, depth, deepest, depths, spread, escaped] = [0, 0, 0, 0, 0, 0, 0]
  let isOver = false
  const count = () => {
    if (++nodes > limits.nodes || depth > limits.depth) stop()
  }
  const parser = new Parser({
    onopentagname: () => {
      elements++
      depth++
      depths += depth
      deepest = Math.max(deepest, depth)
      count()
    },
    onclosetag: () => {
      depth--
    },
    onattribute: (name, value) => {
      if (name === 'class' && value.length > limits.names) stop()
      count()
    },
    oncomment: count,
    ontext: (text) => {
      spread += text.length * depth
      if (escaped <= limitsOfReadability.escaped) escaped += countEscaped(text)
      count()
    },
  })
  function stop() {
    isOver = true
    parser.pause()
  }
  parser.write(html)
  if (isOver) return 'no-tree'
  parser.end()
  if (isOver) return 'no-tree'
  const most = limitsOfReadability
  const isSmall = elements <= most.elements && deepest <= most.depth
  const isLight = depths <= most.depths && spread <= most.spread && escaped <= most.escaped
  return isSmall && isLight ? 'tree' : 'plain-tree'
}

const countEscaped = (text: string) => text.match(/[&<>\u00a0]/g)?.length ?? 0
