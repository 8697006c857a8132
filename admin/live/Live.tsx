// Keeps the pages as the desk is: takes in what happens, asks anew for what shows it, and says what colleagues did.
import { Button, Snackbar } from '@mui/material'
import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useLocation } from 'react-router'
import type { Me } from '../../api/accounts/schema.ts'
import type { LiveEvent } from '../../api/events/schema.ts'
import { Unseen } from '../elements/Unseen.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { isOwnRequest } from '../request.ts'
import { hearEvents } from './hearing.ts'
import { noteChanges, tellHeard } from './recent.ts'
import { refresh } from './refresh.ts'
import { notifiedOf, toldOfClaim, toldOfList } from './sentences.ts'
import { isTyping } from './typing.ts'
import { countAgain } from './unread.ts'

/** Events are taken in together: the answers to one's own requests come meanwhile, and a burst is one question. */
const gatherMs = 150
const gatherBurstMs = 1000
const burst = 20

interface Notice {
  claimId: string
  text: string
  /** The page still shows the claim as it was, for somebody is typing. */
  isHeld: boolean
}

export function Live({ me }: { me: Me }) {
  const client = useQueryClient()
  const desk = useDataProvider<Desk>()
  const { pathname } = useLocation()
  const path = useRef(pathname)
  path.current = pathname
  const [notice, setNotice] = useState<Notice>()
  const [said, say] = useState('')

  useEffect(() => {
    let waiting: LiveEvent[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasBurst = false

    function take() {
      timer = undefined
      wasBurst = waiting.length > burst
      const events = waiting.filter(({ requestId }) => !isOwnRequest(requestId))
      waiting = []
      const { id: shownId, isEdited } = shown(path.current)
      const isHolding = shownId !== undefined && (isEdited || isTyping())
      void refresh(client, events, (query) => isHolding && isOf(query, shownId))
      const theirs = events.filter(({ actor }) => actor.id !== me.id)
      noteChanges(theirs)
      if (events.length > 0) tellHeard()
      const onPage = toldOfClaim(theirs.filter(({ claimId }) => claimId === shownId))
      if (shownId && onPage) setNotice({ claimId: shownId, text: onPage, isHeld: isHolding })
      const toMe = events.filter(({ notification }) => notification !== null)
      say([notifiedOf(toMe), toldOfList(inLists(client, theirs))].filter(Boolean).join(' '))
      if (toMe.length > 0) void recount()
    }

    async function recount() {
      const { unread } = await desk.listNotifications({ unread: true, limit: 1 })
      countAgain(client, unread)
    }

    const stop = hearEvents(me.id, (event) => {
      waiting.push(event)
      timer ??= setTimeout(take, wasBurst ? gatherBurstMs : gatherMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, desk, me.id])

  const isHere = notice !== undefined && shown(pathname).id === notice.claimId
  const close = () => setNotice(undefined)
  function showIt() {
    const id = notice?.claimId ?? ''
    void client.invalidateQueries({ predicate: (query) => isOf(query, id) })
    close()
  }
  return (
    <>
      <Unseen>
        <span aria-live="polite">{said}</span>
      </Unseen>
      <Snackbar
        open={isHere}
        // Read as it stands over the page; what is to be shown waits for whoever asks for it.
        autoHideDuration={notice?.isHeld ? null : 8000}
        onClose={(_, reason) => reason === 'timeout' && close()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        message={<bdi>{notice?.text}</bdi>}
        action={
          <>
            {notice?.isHeld && !shown(pathname).isEdited && (
              <Button color="inherit" size="small" onClick={showIt}>
                {t('Show it')}
              </Button>
            )}
            <Button color="inherit" size="small" onClick={close}>
              {t('Close')}
            </Button>
          </>
        }
      />
    </>
  )
}

/** The claim whose own page is open, and whether it is the page to change it on. */
function shown(pathname: string): { id?: string; isEdited?: boolean } {
  const [, id, rest = ''] = /^\/claims\/(clm_\w+)(\/show)?/.exec(pathname) ?? []
  return id === undefined ? {} : { id, isEdited: rest === '' }
}

/** Whether a page of this claim would be drawn anew by the answer. */
function isOf(query: Query, claimId: string): boolean {
  const data = query.state.data as { data?: unknown; id?: unknown } | undefined
  const record = (data?.data ?? data) as { id?: unknown } | undefined
  return record?.id === claimId || query.queryKey.includes(claimId)
}

/** Of the events, those of claims that a list on screen shows. */
function inLists(client: QueryClient, events: readonly LiveEvent[]): LiveEvent[] {
  const lists = client.getQueriesData<{ data?: { id: string }[] }>({
    queryKey: ['claims', 'getList'],
    type: 'active',
  })
  const ids = new Set(lists.flatMap(([, list]) => list?.data?.map(({ id }) => id) ?? []))
  return events.filter(({ claimId }) => claimId !== null && ids.has(claimId))
}
