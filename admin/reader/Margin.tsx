// The margin beside the text: a card for each mark, level with its words, none over another.
import { Box } from '@mui/material'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../language/language.ts'
import { placeCards } from './layout.ts'
import { type CardActs, MarginCard } from './MarginCard.tsx'
import type { Mark } from './marks.ts'

interface MarginProps {
  marks: Mark[]
  lang: string | null
  currentId: string | undefined
  acts: CardActs
  /** The text the cards stand beside; without it they stand below one another. */
  beside: RefObject<HTMLElement | null> | undefined
}

const gap = 8

export function Margin({ marks, lang, currentId, acts, beside }: MarginProps) {
  const list = useRef<HTMLOListElement>(null)
  const { tops, bottom } = useTops(list, beside, marks, currentId)
  return (
    <Box
      component="ol"
      ref={list}
      aria-label={t('What is marked, in the order of the text')}
      sx={{ position: 'relative', listStyle: 'none', m: 0, p: 0, minWidth: 0 }}
      style={beside ? { minHeight: bottom } : {}}
    >
      {marks.map((mark) => (
        <Box
          component="li"
          key={mark.id}
          id={`card-${mark.id}`}
          data-card={mark.id}
          sx={beside ? { position: 'absolute', insetInline: 0 } : { mb: 1 }}
          style={beside ? { top: tops.get(mark.id) ?? 0 } : {}}
        >
          <MarginCard mark={mark} lang={lang} isCurrent={mark.id === currentId} acts={acts} />
        </Box>
      ))}
    </Box>
  )
}

interface Places {
  tops: Map<string, number>
  bottom: number
}

/** Measures words and cards, and again whenever either changes its size. */
function useTops(
  list: RefObject<HTMLOListElement | null>,
  beside: RefObject<HTMLElement | null> | undefined,
  marks: Mark[],
  currentId: string | undefined,
): Places {
  const [places, setPlaces] = useState<Places>({ tops: new Map(), bottom: 0 })

  const measure = useCallback(() => {
    const text = beside?.current
    if (!text || !list.current) return
    const origin = list.current.getBoundingClientRect().top
    const cards = [...list.current.children].map((card) => {
      const id = (card as HTMLElement).dataset.card ?? ''
      const words = text.querySelector(`[data-mark="${CSS.escape(id)}"]`)
      const wanted = Math.max(0, (words?.getBoundingClientRect().top ?? origin) - origin - 2)
      return { id, wanted, height: card.getBoundingClientRect().height }
    })
    const tops = placeCards(cards, gap, currentId)
    const bottom = Math.max(0, ...cards.map(({ id, height }) => (tops.get(id) ?? 0) + height))
    setPlaces((before) => (isSame(before.tops, tops) && before.bottom === bottom ? before : { tops, bottom }))
  }, [list, beside, currentId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks mean other cards to measure
  useLayoutEffect(measure, [measure, marks])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks mean other cards to watch
  useEffect(() => {
    if (!beside?.current || !list.current) return
    const observer = new ResizeObserver(measure)
    for (const one of [beside.current, ...list.current.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [measure, marks])

  return places
}

function isSame(a: Map<string, number>, b: Map<string, number>): boolean {
  return a.size === b.size && [...b].every(([id, top]) => a.get(id) === top)
}
