// The words selected in the text: with a pointer as the browser tells them, or by keys as a cursor of sentences.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Move, moved, sentenceAt } from './cursor.ts'
import type { Span } from './paragraphs.ts'
import { pickedIn } from './picked.ts'
import { wholeWords } from './sentences.ts'
import type { Reading } from './useReading.ts'

export interface Picked extends Span {
  by: 'pointer' | 'keys'
  /** Where the words end, for what pops up under them; absent for fingers. */
  at?: { top: number; left: number }
}

export interface Selecting {
  picked: Picked | undefined
  /** Begins at a place, or where the window shows the text. */
  begin: (at?: number) => void
  move: (move: Move) => void
  leave: () => void
}

const settleMs = 180
/** As wide as what pops up under the words at most is. */
const popoverWidth = 330

export function useSelection(
  root: RefObject<HTMLElement | null>,
  reading: Reading,
  isOn: boolean,
): Selecting {
  const [picked, setPicked] = useState<Picked>()
  const { text = '', sentences } = reading
  useChangesOfText(text, () => setPicked(undefined))

  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDown = false
    let isFinger = false

    function read() {
      const found = root.current ? pickedIn(root.current, window.getSelection()) : undefined
      const span = found && wholeWords(text, found)
      setPicked((before) => {
        if (before?.by === 'keys' && !span) return before
        return span && { ...span, by: 'pointer', ...(isFinger ? {} : { at: endOfSelection(root.current) }) }
      })
    }
    function later() {
      clearTimeout(timer)
      if (!isDown && !isTyping()) timer = setTimeout(read, settleMs)
    }
    function down(event: PointerEvent) {
      isFinger = event.pointerType === 'touch'
      isDown = !isFinger
    }
    function up() {
      isDown = false
      later()
    }
    document.addEventListener('selectionchange', later)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
  }, [root, text, isOn])

  function choose(span: Span | undefined) {
    window.getSelection()?.removeAllRanges()
    setPicked(span && { start: span.start, end: span.end, by: 'keys' })
  }

  return {
    picked,
    begin: (at = firstInView(root.current)) => choose(sentenceAt(sentences, at)),
    move: (move) => picked && choose(moved(text, sentences, picked, move)),
    leave: () => choose(undefined),
  }
}

function useChangesOfText(text: string, forget: () => void): void {
  const before = useRef(text)
  useEffect(() => {
    if (before.current !== text) forget()
    before.current = text
  })
}

/** A field has a selection of its own, which is nobody's business here. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false
}

/** From the corner of the sheet the text lies on, for that is where what pops up is placed from. */
function endOfSelection(root: HTMLElement | null): { top: number; left: number } {
  const words = window.getSelection()?.getRangeAt(0).getBoundingClientRect()
  const sheet = root?.offsetParent?.getBoundingClientRect()
  if (!words || !sheet) return { top: 0, left: 0 }
  const left = Math.max(0, Math.min(words.left - sheet.left, sheet.width - popoverWidth))
  return { top: words.bottom - sheet.top + 8, left }
}

const appBar = 60

/** The first paragraph below the app bar. */
function firstInView(root: HTMLElement | null): number {
  const leaves = [...(root?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
  const first = leaves.find((leaf) => leaf.getBoundingClientRect().bottom > appBar)
  return Number(first?.dataset.at ?? 0)
}
