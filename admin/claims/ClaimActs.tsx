// What can be done with a claim as a whole; an act that is not possible or not permitted is not shown.
import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Box, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useDataProvider, useNotify, useRefresh } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { useMe } from '../auth.ts'
import { OfferedButton, OfferedLink } from '../elements/OfferedButton.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { PublicationActs } from '../publication/PublicationActs.tsx'
import { problemOf } from '../request.ts'
import { AssignMenu } from './AssignMenu.tsx'
import { type Acts, actsOn, undoableAct } from './acts.ts'
import { claimPath } from './claim.ts'
import { DeclineDialog, ReopenDialog, ReturnDialog, SplitDialog, WithdrawDialog } from './EndDialogs.tsx'
import { claimKeys, claimScreen } from './keys.ts'

export function ClaimActs({ claim }: { claim: Claim }) {
  const me = useMe()
  const undoable = useUndoableAct(claim)
  const run = useAct()
  const desk = useDataProvider<Desk>()
  const undo = undoable ? () => void run(() => desk.undo(claim.id), t('Undone')) : undefined
  useKeys(claimScreen, { undo })
  if (!me) return <Box sx={{ minHeight: 34 }} />
  const acts = actsOn(claim, me)
  return (
    <Box
      role="group"
      aria-label={t('What you can do')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.5,
        mb: 1,
        '& .MuiButton-text': { minWidth: 0, px: 1 },
        '& :is(.MuiButton-contained, .MuiButton-outlined) + .MuiButton-outlined': {
          marginInlineStart: { sm: 0.5 },
        },
        '& > .MuiButton-text:first-of-type:first-child, & > [data-alone] > :first-of-type': { ml: -1 },
      }}
    >
      {acts.review && (
        <OfferedLink label={t('Review')} to={claimPath(claim.id, 'reviews')} variant="contained" />
      )}
      {acts.adjudicate && (
        <OfferedLink label={t('Settle')} to={claimPath(claim.id, 'reviews')} variant="contained" />
      )}
      {acts.reopen && <ReopenDialog claim={claim} />}
      {undo && (
        <OfferedButton
          label={t('Undo my %{undoable}', { undoable: undoable ?? '' })}
          variant="outlined"
          of={claimKeys.undo}
          onClick={undo}
        />
      )}
      {acts.take && (
        <OfferedButton
          label={t('Assign to me')}
          onClick={() => run(() => desk.assignClaim(claim.id, me.id), t('Assigned to you'))}
        />
      )}
      {acts.assign && <AssignMenu claim={claim} />}
      {acts.giveBack && (
        <OfferedButton
          label={t('Give back')}
          onClick={() => run(() => desk.unassignClaim(claim.id), t('Given back'))}
        />
      )}
      <More isAlone={!(isFirstRank(acts) || undoable)}>
        {acts.edit && <OfferedLink label={t('Edit')} to={`/claims/${claim.id}`} />}
        {acts.split && <SplitDialog claim={claim} />}
        {acts.sendBack && <ReturnDialog claim={claim} />}
        {acts.decline && <DeclineDialog claim={claim} />}
        <PublicationActs claim={claim} me={me} />
        {acts.withdraw && <WithdrawDialog claim={claim} />}
      </More>
    </Box>
  )
}

const isFirstRank = ({ review, adjudicate, reopen, take, assign, giveBack }: Acts) =>
  review || adjudicate || reopen || take || assign || giveBack

interface MoreProps {
  /** Nothing stands before it: then a button to show the rest would be all there is. */
  isAlone: boolean
  children: ReactNode
}

/** The acts of the second rank: in the same row where there is room, behind a button on a phone. */
function More({ isAlone, children }: MoreProps) {
  const [isOpened, setOpen] = useState(false)
  const isOpen = isOpened || isAlone
  const id = useId()
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        endIcon={<ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
        sx={{
          display: { xs: isAlone ? 'none' : undefined, sm: 'none' },
          '&:has(+ :empty)': { display: 'none' },
        }}
      >
        {t('More')}
      </Button>
      <Box
        id={id}
        data-alone={isAlone || undefined}
        sx={{
          display: { xs: isOpen ? 'flex' : 'none', sm: 'contents' },
          flexWrap: 'wrap',
          gap: 0.5,
          width: 1,
        }}
      >
        {children}
      </Box>
    </>
  )
}

/** Does something at once, and says how it went. */
export function useAct() {
  const notify = useNotify()
  const refresh = useRefresh()
  return (act: () => Promise<unknown>, done: string) =>
    act()
      .then(() => notify(done, { type: 'success' }))
      .catch((error) => notify(problemOf(error).message, { type: 'error' }))
      .finally(refresh)
}

/** Asked for again with every version of the claim: whatever changes it may end what can be undone. */
function useUndoableAct(claim: Claim): string | undefined {
  const me = useMe()
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({
    queryKey: ['claims', 'lastEvent', claim.id, claim.version],
    queryFn: ({ signal }) => desk.listEvents('claims', claim.id, 1, 1, signal),
    enabled: me?.permissions.includes('claims:undo') ?? false,
  })
  return me && undoableAct(data?.data[0], me)
}
