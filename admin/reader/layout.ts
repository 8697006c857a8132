// Where the cards of the margin stand: beside their words where there is room, and never over one another. Pure.

export interface CardSize {
  id: string
  /** Where the card would stand if it were alone, in pixels from the top of the text. */
  wanted: number
  height: number
}

/**
 * Cards in their order, each as near its words as those before it allow. The current one stands exactly beside its
 * words and moves those above it up; only where they leave no room does it stand lower.
 * @returns the top of each card in pixels, at least 0
 */
export function placeCards(cards: readonly CardSize[], gap: number, currentId?: string): Map<string, number> {
  const tops = pushedDown(cards, gap)
  const current = cards.findIndex(({ id }) => id === currentId)
  const card = cards[current]
  if (!card) return byId(cards, tops)
  const above = cards.slice(0, current).reduce((sum, { height }) => sum + height + gap, 0)
  const top = Math.max(card.wanted, above)
  const below = pushedDown(cards.slice(current), gap, top)
  const raised = pushedUp(cards.slice(0, current), tops, gap, top)
  return byId(cards, [...raised, ...below])
}

function pushedDown(cards: readonly CardSize[], gap: number, least = 0): number[] {
  let free = least
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free)
    free = top + height + gap
    return top
  })
}

function pushedUp(cards: readonly CardSize[], tops: readonly number[], gap: number, limit: number): number[] {
  const raised: number[] = []
  let free = limit
  for (let at = cards.length - 1; at >= 0; at--) {
    const top = Math.min(tops[at] ?? 0, free - gap - (cards[at]?.height ?? 0))
    raised.unshift(top)
    free = top
  }
  return raised
}

function byId(cards: readonly CardSize[], tops: readonly number[]): Map<string, number> {
  return new Map(cards.map(({ id }, at) => [id, tops[at] ?? 0]))
}
