// What lies over every page when it is asked for: the palette, the list of keys, signing in again; each is fetched at its first use.
import { lazy, Suspense, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useMe } from '../auth.ts'
import { everywhere } from '../keys/everywhere.ts'
import { closeOverlayOfOtherPage, showOverlay, useOverlay } from '../keys/overlay.ts'
import { useKeys } from '../keys/useKeys.ts'
import { loadPalette } from '../palette/load.ts'
import { PaletteComes } from '../palette/PaletteComes.tsx'
import { useOver } from '../session/over.ts'

const Palette = lazy(loadPalette)
const KeySheet = lazy(() => import('../keys/KeySheet.tsx').then(({ KeySheet }) => ({ default: KeySheet })))

const SessionOver = lazy(() =>
  import('../session/SessionOver.tsx').then(({ SessionOver }) => ({ default: SessionOver })),
)

const close = () => showOverlay(undefined)

/** A page without a search leaves the key to the browser. */
function toSearch() {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  field?.focus()
  field?.select()
  return field !== null
}

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
    search: toSearch,
    inbox: () => go('/inbox'),
    sheet: () => showOverlay('sheet'),
  })
  return (
    <Suspense>
      {overlay === 'palette' && me && (
        <Suspense fallback={<PaletteComes close={close} />}>
          <Palette me={me} close={close} />
        </Suspense>
      )}
      {overlay === 'sheet' && <KeySheet close={close} />}
      {over !== 'no' && over !== 'left' && <SessionOver over={over} />}
    </Suspense>
  )
}
