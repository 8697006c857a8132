// Begins to listen once the first page stands, and fetches the palette: neither may keep anybody waiting for what was asked.
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useMe } from '../auth.ts'
import { loadPalette } from '../palette/load.ts'

const Live = lazy(() => import('./Live.tsx').then(({ Live }) => ({ default: Live })))

const lookMs = 500
/** So often in a row nothing may be asked for. */
const looks = 3

export function WhenCalm() {
  const me = useMe()
  const client = useQueryClient()
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    let calm = 0
    const timer = setInterval(() => {
      calm = document.readyState === 'complete' && client.isFetching() === 0 ? calm + 1 : 0
      if (calm < looks) return
      clearInterval(timer)
      setCalm(true)
      void loadPalette()
    }, lookMs)
    return () => clearInterval(timer)
  }, [client])
  if (!me || !isCalm || !me.permissions.includes('claims:read')) return null
  return (
    <Suspense>
      <Live me={me} />
    </Suspense>
  )
}
