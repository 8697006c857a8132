// The review desk: queue, reading column and decision column on one screen; one card with a bar at the foot on a phone.
import { Box, useMediaQuery } from '@mui/material'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import type { Me } from '../../api/accounts/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { isToJudge } from '../claims/acts.ts'
import { Failure } from '../elements/Failure.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import { AnotherLook } from './AnotherLook.tsx'
import { Collided } from './Collided.tsx'
import { Decision } from './Decision.tsx'
import { MoreActs } from './DecisionFoot.tsx'
import { DeskFrame, Foot } from './DeskFrame.tsx'
import { type Asked, AssignDialog, EvidenceDialog, NoteDialog, SendBackDialog } from './Dialogs.tsx'
import { emptyDraft } from './draft.ts'
import { deskScreen } from './keys.ts'
import { LeaseBar } from './LeaseBar.tsx'
import { useHint } from './MatchHint.tsx'
import { NothingToRead } from './NothingToRead.tsx'
import { SnoozeDialog, TakeOverDialog } from './OffDialogs.tsx'
import { PhoneQueue } from './PhoneQueue.tsx'
import { Rail } from './Rail.tsx'
import { Reading } from './Reading.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useActs } from './useActs.ts'
import { useColleagues } from './useColleagues.ts'
import { useErrands } from './useErrands.ts'
import { useLease } from './useLease.ts'
import { useQueue } from './useQueue.ts'
import { useAddress, useFocusOnChange, useGuard } from './useScreen.ts'

const CompareDialog = lazy(() =>
  import('../matches/CompareDialog.tsx').then(({ CompareDialog }) => ({ default: CompareDialog })),
)

export function Desk({ me }: { me: Me }) {
  const { claimId } = useParams()
  const queue = useQueue(me, claimId)
  const { data: settings } = useGetOne<Settings & { id: string }>(
    'settings',
    { id: 'desk' },
    { staleTime: 300_000 },
  )
  const { acts, said, say, waiting, sending } = useActs(queue, me, settings?.policy)
  const hold = useLease(queue, me, waiting)
  const [asked, ask] = useState<Asked>()
  const isPhone = useMediaQuery('(max-width: 899.95px)', { noSsr: true })
  const heading = useRef<HTMLHeadingElement>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const { session } = queue
  const claim = session.claims.find(({ id }) => id === session.currentId)
  const blank = useMemo(emptyDraft, [])
  const draft = (claim && session.drafts[claim.id]) ?? blank
  const fault = claim && session.faults[claim.id]
  const hint = useHint(claim?.id)
  const { errands, handlers } = useErrands({
    ...{ claim, draft, me, acts, queue, ask },
    isTheirs: hold.theirs !== undefined,
    isAlike: hint !== undefined,
  })
  useKeys(deskScreen, handlers)
  useColleagues(queue, me, say)
  useAddress(claim?.id)
  useFocusOnChange(session.currentId, heading, scroller)
  useGuard(session, waiting)

  useEffect(() => {
    const [first] = Object.keys(fault?.errors ?? {})
    if (first) document.getElementById(`desk-${first}`)?.focus()
  }, [fault])

  const close = useCallback(() => ask(undefined), [])
  const addEvidence = useCallback(() => ask('evidence'), [])
  const addNote = useCallback(() => ask('note'), [])
  const compare = useCallback(() => ask('compare'), [])
  const askToTakeOver = useCallback(() => ask('takeOver'), [])

  return (
    <>
      <DeskFrame>
        {isPhone ? <PhoneQueue queue={queue} /> : <Rail queue={queue} />}
        <Box
          ref={scroller}
          role="region"
          aria-label={t('Claim')}
          tabIndex={-1}
          sx={{
            minWidth: 0,
            minHeight: 0,
            overflowY: { md: 'auto' },
            px: { xs: 1.5, md: 2.5 },
            py: 1.5,
            // Focused by the desk alone, so that reading begins here; nothing in it is pressed.
            '&:focus-visible': { outline: 'none' },
          }}
        >
          {!claim && <NothingToRead queue={queue} />}
          {claim && queue.error !== null && <Failure error={queue.error} retry={queue.readAgain} />}
          {claim && fault && (
            <Collided
              claim={claim}
              fault={fault}
              draft={draft}
              keepTheirs={() => acts.keepTheirs(claim.id)}
            />
          )}
          {claim && hold.theirs && <LeaseBar lease={hold.theirs} takeOver={askToTakeOver} />}
          {claim && (
            <Reading
              claim={claim}
              heading={heading}
              judge={acts.judge}
              addEvidence={addEvidence}
              addNote={addNote}
              hint={hint}
              compare={compare}
            />
          )}
          {claim && isPhone && <MoreActs errands={errands} />}
        </Box>
        <Foot>
          {claim && !isToJudge(claim, me) && <AnotherLook claim={claim} me={me} skip={errands.skip} />}
          {claim && isToJudge(claim, me) && (
            <Decision
              claim={claim}
              me={me}
              settings={settings}
              draft={draft}
              fault={fault}
              isSending={sending === claim.id}
              canUndo={session.deeds.length > 0}
              isPhone={isPhone}
              change={acts.draft}
              errands={errands}
            />
          )}
          {!claim && (
            <Box
              sx={{
                bgcolor: 'background.paper',
                borderInlineStart: { md: '1px solid' },
                borderColor: { md: 'divider' },
              }}
            />
          )}
          <StatusLine said={said} waiting={waiting} session={session} />
        </Foot>
      </DeskFrame>
      {asked === 'evidence' && <EvidenceDialog acts={acts} close={close} />}
      {asked === 'note' && <NoteDialog acts={acts} close={close} />}
      {asked === 'sendBack' && <SendBackDialog acts={acts} close={close} />}
      {asked === 'snooze' && <SnoozeDialog acts={acts} close={close} />}
      {asked === 'takeOver' && hold.theirs && (
        <TakeOverDialog lease={hold.theirs} takeOver={hold.takeOver} close={close} />
      )}
      {asked === 'assign' && <AssignDialog acts={acts} close={close} assigneeId={claim?.assignee?.id} />}
      {asked === 'compare' && claim && hint && (
        <Suspense>
          <CompareDialog
            claim={claim}
            match={hint}
            close={close}
            onDecided={(decided) => acts.compared(claim, decided)}
            reuse={hint.claim.verdict === null ? undefined : () => acts.reuseVerdict(hint.claim)}
          />
        </Suspense>
      )}
    </>
  )
}
