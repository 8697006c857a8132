// The text being read, with all that is marked in it.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDataProvider } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import type { CaptureSummary } from '../../api/captures/schema.ts'
import { useMay } from '../auth.ts'
import { captureQuery } from '../claims/appearance.ts'
import type { Desk } from '../provider.ts'
import { type Offsets, offsetsOf } from './code-points.ts'
import {
  type ArticleAppearance,
  candidateMarks,
  claimMarks,
  inOrder,
  isProposed,
  isUnsettled,
  type Mark,
} from './marks.ts'
import { paragraphsOf, type Span } from './paragraphs.ts'
import { useAppearances, useCandidates, useCaptures } from './queries.ts'
import { linesOf } from './segments.ts'
import { sentencesOf } from './sentences.ts'

export interface Reading {
  article: Article
  /** Versions with a text, newest first. */
  versions: CaptureSummary[]
  shown: CaptureSummary | undefined
  /** Whether claims can be made from the text: only the newest version is worked on. */
  isNewest: boolean
  text: string | undefined
  offsets: Offsets
  paragraphs: Span[]
  sentences: Span[]
  marks: Mark[]
  lines: Map<string, number>
  /** Marks of candidates, whether they are shown or not. */
  candidates: Mark[]
  unsettled: ArticleAppearance[]
  appearances: ArticleAppearance[]
  error: unknown
  retry: () => void
}

export interface Shown {
  version: number | undefined
  candidates: boolean
  /** Dismissed candidates too, and those hardly worth a check. */
  all: boolean
}

const none: never[] = []

const isElsewhere = (mark: Mark) => mark.kind === 'candidate' && mark.candidate.existing !== null

export function useReading(article: Article, show: Shown): Reading {
  const desk = useDataProvider<Desk>()
  const maySubmit = useMay('claims:submit')
  const captures = useCaptures(article.id)
  const places = useAppearances(article.id)
  const versions = useMemo(() => captures.data?.data.filter(hasText) ?? none, [captures.data])
  const shown = versions.find(({ number }) => number === show.version) ?? versions[0]
  const isNewest = shown !== undefined && shown.id === versions[0]?.id
  const capture = useQuery({ ...captureQuery(desk, shown?.id ?? ''), enabled: shown !== undefined })
  const proposed = useCandidates(article.id, isNewest && maySubmit)
  const text = capture.data?.text ?? undefined
  const words = text ?? ''
  const isRead = text !== undefined

  const offsets = useMemo(() => offsetsOf(words), [words])
  const paragraphs = useMemo(() => paragraphsOf(words), [words])
  const sentences = useMemo(() => sentencesOf(words, article.language), [words, article.language])
  const appearances = places.data?.data ?? none
  const claims = useMemo(
    () => (isRead ? claimMarks(appearances, shown?.id ?? '', offsets) : none),
    [isRead, appearances, shown?.id, offsets],
  )
  const candidates = useMemo(
    () =>
      isRead && isNewest && proposed.data?.captureId === shown?.id
        ? candidateMarks(proposed.data?.data ?? none, offsets)
        : none,
    [isRead, proposed.data, offsets, isNewest, shown?.id],
  )
  const marks = useMemo(() => {
    const proposals = show.all ? candidates : candidates.filter(isProposed)
    // A sentence that is a claim elsewhere is no mere proposal: it is shown without being asked for.
    return inOrder([...claims, ...(show.candidates ? proposals : proposals.filter(isElsewhere))])
  }, [claims, candidates, show.candidates, show.all])
  const lines = useMemo(() => linesOf(marks), [marks])
  const unsettled = useMemo(
    () => appearances.filter((one) => isUnsettled(one) && !one.claim.withdrawn),
    [appearances],
  )
  const failed = [captures, places, capture].find(({ error }) => error !== null)

  return {
    article,
    versions,
    shown,
    isNewest,
    text,
    offsets,
    paragraphs,
    sentences,
    marks,
    lines,
    candidates,
    unsettled,
    appearances,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}

const hasText = ({ state }: CaptureSummary) => state === 'saved'
