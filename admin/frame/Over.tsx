// What lies over every page when it is asked for: the palette, the list of keys, signing in again; each is fetched at its first use.
import { lazy, Suspense, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useMe } from '../auth.ts'
import { everywhere } from '../keys/everywhere.ts'
import { closeOverlayOfOtherPage, showOverlay, useOverlay } from '../keys/overlay.ts'
import { useKeys } from '../keys/useKeys.ts'
import { loadPalette } from '../palette/load.ts'
import { useOver } from '../session/over.ts'

const Palette = lazy(loadPalette)
const KeySheet = lazy(() => import('../keys/KeySheet.tsx').then(({ KeySheet }) => ({ default: KeySheet })))

const SessionOver = lazy(() =>
  import('../session/SessionOver.tsx').then(({ SessionOver }) => ({ default: SessionOver })),
)

const close = () => showOverlay(undefined)

export function Over() {
  const me = useMe()
  const go = useNavigate()
  const overlay = useOverlay()
  const over = useOver()
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks whenever there is another page
  useEffect(closeOverlayOfOtherPage, [pathname])
  useKeys(everywhere, {
    palette: () => showOverlay('palette'),
    inbox: () => go('/inbox'),
    sheet: () => showOverlay('sheet'),
  })
  return (
    <Suspense>
      {overlay === 'palette' && me && <Palette me={me} close={close} />}
      {overlay === 'sheet' && <KeySheet close={close} />}
      {over !== 'no' && over !== 'left' && <SessionOver over={over} />}
    </Suspense>
  )
}
