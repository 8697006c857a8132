// The page of the review desk: its title, who may sit at it, and the menu folded away while one does.
import { lazy, Suspense, useLayoutEffect, useRef } from 'react'
import { useSidebarState } from 'react-admin'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'

const Desk = lazy(() => import('./Desk.tsx').then(({ Desk }) => ({ default: Desk })))

export function DeskPage() {
  const me = useMe()
  useFoldedMenu()
  return (
    <>
      <PageTitle title="Review desk" />
      {me && !me.permissions.includes('claims:review') && (
        <Empty title="Judging needs the reviewer role">An administrator can give it to you.</Empty>
      )}
      {me?.permissions.includes('claims:review') && (
        <Suspense fallback={<Waiting lines={9} />}>
          <Desk me={me} />
        </Suspense>
      )}
    </>
  )
}

/** Three columns need the width; whoever had the menu open finds it open again elsewhere. */
function useFoldedMenu(): void {
  const [isOpen, setOpen] = useSidebarState()
  const wasOpen = useRef(isOpen)
  useLayoutEffect(() => {
    const before = wasOpen.current
    setOpen(false)
    return () => setOpen(before)
  }, [setOpen])
}
