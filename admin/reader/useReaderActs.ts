// What can be done in the reader that changes the desk: candidates dismissed and restored, quotes anchored, texts captured.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Capture } from '../../api/captures/schema.ts'
import type { AnchorDecision } from '../../api/claims/anchoring-schema.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { shortened } from '../words.ts'
import type { ArticleAppearance, Mark } from './marks.ts'
import type { Span } from './paragraphs.ts'
import { readAgain } from './queries.ts'
import type { Told } from './ReaderStatus.tsx'
import { capturedInWords } from './sayings.ts'
import type { Reading } from './useReading.ts'

type Around = Pick<Reading, 'article' | 'shown' | 'versions'>

export function useReaderActs({ article, shown, versions }: Around) {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const [told, setTold] = useState<Told>({ text: '', count: 0 })

  const tell = (text: string, more: Omit<Told, 'text' | 'count'> = {}) =>
    setTold(({ count }) => ({ text, count: count + 1, ...more }))

  /** Does something, reads anew, and says how it went. */
  async function run<T>(act: () => Promise<T>, said: (answer: T) => Parameters<typeof tell>): Promise<void> {
    try {
      const answer = await act()
      await readAgain(client, article.id)
      tell(...said(answer))
    } catch (error) {
      tell(problemOf(error).message, { isFault: true })
      // A newer text, or somebody else's answer, may be what stood in the way.
      await readAgain(client, article.id)
    }
  }

  function decide(appearance: ArticleAppearance, decision: AnchorDecision, said: string) {
    return run(
      () => desk.anchorAppearance(appearance.id, decision),
      () => [said],
    )
  }

  const restore = (dismissalId: string, words: string) =>
    run(
      () => desk.restoreCandidate(dismissalId),
      () => [t('Proposed again: “%{quote}”', { quote: shortened(words, 60) })],
    )

  return {
    told,
    tell,
    dismiss: ({ candidate: { quote } }: Extract<Mark, { kind: 'candidate' }>) =>
      run(
        () => desk.dismissCandidate(article.id, quote),
        ({ id }) => [
          t('Dismissed: “%{quote}”', { quote: shortened(quote, 60) }),
          { undo: () => void restore(id, quote) },
        ],
      ),
    restore,
    /** The same sentence is a claim already, from elsewhere: these words become one more place of it. */
    addTo: ({ candidate }: Extract<Mark, { kind: 'candidate' }>) => {
      const { existing, quote, attribution, modality } = candidate
      if (!existing) return Promise.resolve()
      const said = { ...(attribution && { attribution }), ...(modality && { modality }) }
      return run(
        () => desk.addAppearance(existing.id, { articleId: article.id, quote, ...said }),
        () => [t('Added as an appearance of “%{claim}”', { claim: shortened(existing.text, 60) })],
      )
    },
    anchor: (appearance: ArticleAppearance, place: Span) =>
      decide(appearance, { captureId: shown?.id ?? '', ...place }, t('The quote is anchored there.')),
    accept: (appearance: ArticleAppearance) =>
      decide(appearance, { captureId: shown?.id ?? '', accept: true }, t('Left as it is.')),
    captured: async (capture: Capture) => {
      const known = versions[0]?.id
      await run(
        () => desk.listArticleAppearances(article.id),
        ({ data }) => [
          capturedInWords(
            capture,
            known,
            data.map(({ anchor }) => anchor),
          ),
          { isFault: capture.failure !== null },
        ],
      )
    },
    made: async (said: string) => {
      await readAgain(client, article.id)
      tell(said)
    },
  }
}

export type ReaderActs = ReturnType<typeof useReaderActs>
