// The evidence board: how many independent origins say so, lane by lane, with our text of each source at hand.
import { Box, Dialog, DialogContent, Typography, useMediaQuery } from '@mui/material'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Claim } from '../../api/claims/schema.ts'
import { AddEvidence } from '../claims/AddEvidence.tsx'
import { claimKeys } from '../claims/keys.ts'
import { ToldWords } from '../elements/ToldLine.tsx'
import { type Handlers, useKeys } from '../keys/useKeys.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { isRightToLeft } from '../language/which.ts'
import { BoardBar } from './BoardBar.tsx'
import { type boardKeys, boardScreen } from './keys.ts'
import { LaneView } from './LaneView.tsx'
import type { Step } from './lanes.ts'
import { Preview } from './Preview.tsx'
import { RegroupDialog, SplitDialog } from './RegroupDialog.tsx'
import { Suggestions } from './Suggestions.tsx'
import { type Board, useBoard } from './useBoard.ts'

export function BoardView({ claim, mayAdd }: { claim: Claim; mayAdd: boolean }) {
  const board = useBoard(claim)
  const root = useRef<HTMLElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const isNarrow = useMediaQuery('(max-width: 899.95px)', { noSsr: true })
  const { currentId, showsPreview } = board

  const handlers: Handlers<typeof boardKeys> = {
    ...steps(root, (to) => step(to)),
    preview: () => board.preview(showsPreview ? undefined : (currentId ?? board.next('down')?.id)),
    leave: () => (showsPreview ? board.preview(undefined) : board.drop()),
    ...(board.mayJudge && {
      stanceLeft: () => board.moveToLane(onTheLeft),
      stanceRight: () => board.moveToLane(onTheRight),
    }),
    ...(board.mayRegroup && {
      regroup: () => board.ask('regroup'),
      split: () => board.ask('split'),
      choose: currentId ? () => board.pick(currentId) : undefined,
    }),
    ...(mayAdd && { add: () => add.current?.click() }),
  }
  const step = (to: Step) => {
    const next = board.next(to)
    const place = root.current?.querySelector<HTMLElement>(`[data-evidence="${next?.id}"]`)
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'nearest' })
  }
  useKeys(boardScreen, handlers)
  useFocusKept(root, board)

  return (
    <>
      <Box component="section" ref={root} aria-labelledby="board-origins">
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1.5, flexWrap: 'wrap' }}>
          <Typography variant="h3" component="h2" id="board-origins" sx={{ flex: 1 }}>
            {fromDesk(claim.originsInWords)}
          </Typography>
          {mayAdd && <AddEvidence claim={claim} actKey={add} />}
        </Box>
        <Suggestions claim={claim} sources={board.sources} confirm={board.confirm} />
        <BoardBar board={board} handlers={handlers} />
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          <Box sx={lanes}>
            {board.lanes.map((lane) => (
              <LaneView key={lane.stance} lane={lane} board={board} />
            ))}
          </Box>
          {showsPreview && !isNarrow && (
            <Box sx={beside}>
              <Preview board={board} />
            </Box>
          )}
        </Box>
        <Told board={board} />
      </Box>
      {showsPreview && isNarrow && (
        <Dialog open fullScreen onClose={() => board.preview(undefined)} aria-labelledby="board-preview">
          <DialogContent>
            <Preview board={board} />
          </DialogContent>
        </Dialog>
      )}
      <Dialogs board={board} />
    </>
  )
}

/** Elsewhere on the page, and in a text that scrolls, arrows do what they always do. */
function steps(root: RefObject<HTMLElement | null>, go: (to: Step) => void): Handlers<typeof boardKeys> {
  const to = (step: Step) => (event?: KeyboardEvent) => {
    const { target } = event ?? {}
    if (!(target instanceof Element)) return false
    const isOurs = target === document.body || root.current?.contains(target)
    if (!isOurs || target.closest('[data-scrolls]')) return false
    go(step)
  }
  return { left: to(onTheLeft), right: to(onTheRight), up: to('up'), down: to('down') }
}

/** The lanes run as the language does: `left` means towards the first. */
const [onTheLeft, onTheRight] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const)

const lanes = {
  flex: 1,
  minWidth: 0,
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fit, minmax(236px, 1fr))' },
}

const beside = {
  width: 'min(400px, 42%)',
  flexShrink: 0,
  position: 'sticky',
  top: 96,
  maxHeight: 'calc(100dvh - 110px)',
  overflowY: 'auto',
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
}

function Dialogs({ board }: { board: Board }) {
  const { asked, chosenSources, sources, regroup, stopAsking } = board
  if (!asked || chosenSources.length === 0) return null
  const shared = { chosen: chosenSources, send: regroup, close: stopAsking }
  if (asked.what === 'split') return <SplitDialog {...shared} />
  return <RegroupDialog {...shared} sources={sources} suggested={asked.suggested} />
}

/** What an act came to, for eyes and for screen readers, in view wherever the board is scrolled to. */
function Told({ board: { told, isSaving, claim } }: { board: Board }) {
  const text = isSaving
    ? t('Saving …')
    : told.withOrigins
      ? `${told.text} ${fromDesk(claim.originsInWords)}.`
      : told.text
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        px: 1,
        bgcolor: 'raised',
        fontSize: 13,
        ...(text ? { py: 0.75, borderTop: 1, borderColor: 'divider' } : {}),
      }}
    >
      <ToldWords told={{ ...told, text, canUndo: told.canUndo === true && !isSaving }} of={claimKeys.undo} />
    </Box>
  )
}

/** A piece that moves to another lane or group takes the focus with it. */
function useFocusKept(root: { current: HTMLElement | null }, { currentId, asked }: Board) {
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (isLost && hadFocus.current && currentId && !asked) {
      root.current
        ?.querySelector<HTMLElement>(`[data-evidence="${currentId}"]`)
        ?.focus({ preventScroll: true })
    }
    hadFocus.current = root.current?.contains(document.activeElement) ?? false
  })
}
