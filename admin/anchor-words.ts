// How quotes stand in a text, in words.
import type { AnchorState } from '../db/vocabulary.ts'
import { inList } from './language/formats.ts'
import { t } from './language/language.ts'

/** How a quote stands in the newest text. */
export const anchorWords: Record<AnchorState, string> = {
  pending: t('No text of the article here yet to find it in'),
  exact: t('Found in the text'),
  moved: t('Found in the text, at another place or among other words'),
  changed: t('Other words stand there now'),
  ambiguous: t('Occurs more than once in the text'),
  lost: t('No longer in the text'),
}

const became: [AnchorState, first: (count: number) => string, then: (count: number) => string][] = [
  [
    'exact',
    (count) => t('%{smart_count} quote stands |||| %{smart_count} quotes stand', count),
    (count) => t('%{smart_count} stands |||| %{smart_count} stand', count),
  ],
  [
    'moved',
    (count) => t('%{smart_count} quote moved |||| %{smart_count} quotes moved', count),
    (count) => t('%{smart_count} moved |||| %{smart_count} moved', count),
  ],
  [
    'changed',
    (count) => t('%{smart_count} quote changed |||| %{smart_count} quotes changed', count),
    (count) => t('%{smart_count} changed |||| %{smart_count} changed', count),
  ],
  [
    'ambiguous',
    (count) =>
      t(
        '%{smart_count} quote stands in several places |||| %{smart_count} quotes stand in several places',
        count,
      ),
    (count) =>
      t('%{smart_count} stands in several places |||| %{smart_count} stand in several places', count),
  ],
  [
    'lost',
    (count) => t('%{smart_count} quote is lost |||| %{smart_count} quotes are lost', count),
    (count) => t('%{smart_count} is lost |||| %{smart_count} are lost', count),
  ],
]

/** `12 quotes stand, 1 moved, 1 is lost` */
export function becameInWords(anchors: readonly AnchorState[]): string {
  const counts = became.flatMap(([state, first, then]) => {
    const count = anchors.filter((anchor) => anchor === state).length
    return count === 0 ? [] : [{ count, first, then }]
  })
  if (counts.length === 0) return t('No quotes to look for')
  return inList(counts.map(({ count, first, then }, at) => (at === 0 ? first(count) : then(count))))
}
