// Ties keys, buttons and cards to the acts of the reader: one list for all, so that none can do more than another.
import { type RefObject, useState } from 'react'
import { useNavigate } from 'react-router'
import { useMay } from '../auth.ts'
import { claimPath } from '../claims/claim.ts'
import type { Handlers } from '../keys/useKeys.ts'
import type { Found } from './claim-of-words.ts'
import { moves, type readerKeys } from './keys.ts'
import type { CardActs } from './MarginCard.tsx'
import { type ArticleAppearance, isProposed, type Mark, neighbour, nextWithoutVerdict } from './marks.ts'
import type { Span } from './paragraphs.ts'
import { placeOf } from './quote.ts'
import type { BarActs } from './ReaderBar.tsx'
import type { SelectionActs } from './SelectionBar.tsx'
import type { AnchorActs } from './UnsettledQuote.tsx'
import type { Current } from './useCurrent.ts'
import type { ReaderActs } from './useReaderActs.ts'
import type { Reading } from './useReading.ts'
import type { Picked, Selecting } from './useSelection.ts'

interface Around {
  reading: Reading
  current: Current
  acts: ReaderActs
  selecting: Selecting
  root: RefObject<HTMLElement | null>
  showVersion: (number: number | undefined) => void
  toggleCandidates: () => void
}

interface Panel {
  span: Span
  found: Found | undefined
}

export interface Work {
  panel: Panel | undefined
  closePanel: () => void
  made: (said: string, claimId: string) => void
  picked: Picked | undefined
  pickingFor: ArticleAppearance | undefined
  handlers: Handlers<typeof readerKeys>
  /** To the next mark, or the one before. */
  goBy: (by: 1 | -1) => void
  bar: Omit<BarActs, 'toggleAll'>
  card: CardActs
  selection: SelectionActs
  anchors: AnchorActs | undefined
}

export function useWork(around: Around): Work {
  const { reading, current, acts, selecting, root, showVersion, toggleCandidates } = around
  const { article, marks, candidates, isNewest, offsets, versions } = reading
  const go = useNavigate()
  const maySubmit = useMay('claims:submit') && isNewest
  const mayAdd = useMay('evidence:add') && isNewest
  const mayAnchor = useMay('claims:edit-any') && isNewest
  const mayCapture = useMay('articles:create')
  const [panel, setPanel] = useState<Panel>()
  const [pickingFor, setPickingFor] = useState<ArticleAppearance>()
  const { picked } = selecting
  const { mark } = current

  const toText = () => root.current?.focus({ preventScroll: true })
  const make = (span: Span) => setPanel({ span, found: foundIn(candidates, span) })
  const candidate = maySubmit && mark?.kind === 'candidate' ? mark : undefined
  const anchorable = mayAnchor ? pickingFor : undefined

  function leave() {
    selecting.leave()
    if (!picked) setPickingFor(undefined)
  }

  function anchorHere(appearance: ArticleAppearance, span: Span) {
    selecting.leave()
    setPickingFor(undefined)
    current.goToClaim(appearance.claimId)
    void acts.anchor(appearance, placeOf(offsets, span))
  }

  function dismiss(one: Extract<Mark, { kind: 'candidate' }>) {
    const others = marks.filter((other) => other === one || isProposed(other))
    current.choose(neighbour(others, one.id, 1)?.id)
    void acts.dismiss(one)
  }

  function restore({ candidate: { dismissal, quote } }: Extract<Mark, { kind: 'candidate' }>) {
    if (dismissal) void acts.restore(dismissal.id, quote)
  }

  function begin() {
    toText()
    selecting.begin(mark?.start)
  }

  function goBy(by: 1 | -1) {
    selecting.leave()
    current.goTo(neighbour(marks, current.currentId, by))
  }

  const selection: SelectionActs = {
    claim: maySubmit && picked ? () => make(picked) : undefined,
    anchor: anchorable && picked ? () => anchorHere(anchorable, picked) : undefined,
    leave,
  }
  const compare = versions.length > 1 ? () => go(`/articles/${article.id}/show/versions`) : undefined
  const bar = {
    showVersion,
    select: maySubmit || anchorable ? begin : undefined,
    toggleCandidates: maySubmit ? toggleCandidates : undefined,
    compare,
    captured: mayCapture
      ? async (capture: Parameters<ReaderActs['captured']>[0]) => {
          await acts.captured(capture)
          showVersion(undefined)
        }
      : undefined,
  }
  const handlers: Handlers<typeof readerKeys> = {
    next: () => goBy(1),
    previous: () => goBy(-1),
    unjudged: () => current.goTo(nextWithoutVerdict(marks, current.currentId)),
    open: mark?.kind === 'claim' && !picked ? () => go(claimPath(mark.appearance.claimId)) : undefined,
    select: bar.select,
    claim: selection.claim ?? (candidate && (() => make(candidate))),
    anchor: selection.anchor,
    candidates: bar.toggleCandidates,
    dismiss: candidate && (() => (candidate.candidate.dismissal ? restore(candidate) : dismiss(candidate))),
    restore: acts.told.undo,
    compare,
    leave: picked || pickingFor ? leave : mark && (() => current.choose(undefined)),
    // While nothing is selected by keys, arrows scroll.
    ...(picked?.by === 'keys' && !panel ? moving(selecting.move) : {}),
  }

  return {
    panel,
    closePanel: () => {
      setPanel(undefined)
      toText()
    },
    made: (said, claimId) => {
      setPanel(undefined)
      selecting.leave()
      toText()
      current.goToClaim(claimId)
      void acts.made(said)
    },
    picked,
    pickingFor,
    handlers,
    goBy,
    bar,
    card: {
      choose: (id) => current.goTo(marks.find((one) => one.id === id)),
      claim: maySubmit ? (one) => make(one) : undefined,
      dismiss: maySubmit ? (one) => one.kind === 'candidate' && dismiss(one) : undefined,
      restore: maySubmit ? (one) => one.kind === 'candidate' && restore(one) : undefined,
      addTo: mayAdd ? (one) => one.kind === 'candidate' && void acts.addTo(one) : undefined,
    },
    selection,
    anchors: mayAnchor
      ? {
          anchor: (appearance, place) => {
            current.goToClaim(appearance.claimId)
            void acts.anchor(appearance, place)
          },
          accept: (appearance) => void acts.accept(appearance),
          pick: (appearance) => {
            setPickingFor(pickingFor?.id === appearance.id ? undefined : appearance)
          },
        }
      : undefined,
  }
}

const moving = (move: Selecting['move']): Handlers<typeof readerKeys> =>
  Object.fromEntries(moves.map((one) => [one, () => move(one)]))

/** The guesses about the candidate that the words are, or are most of. */
function foundIn(candidates: Mark[], { start, end }: Span): Found | undefined {
  const same = candidates.find((one) => {
    const shared = Math.min(one.end, end) - Math.max(one.start, start)
    return shared * 2 > end - start
  })
  return same?.kind === 'candidate' ? same.candidate : undefined
}
