// Says once an hour whether the desk was updated while its page stood open.
import { useEffect } from 'react'
import { ApplicationUpdatedNotification, useNotify } from 'react-admin'

const everyMs = 60 * 60 * 1000

/** The page names its script by a hash of what is in it. */
const scriptHere = () => document.querySelector('script[type="module"][src]')?.getAttribute('src')

export function UpdateNotice() {
  const notify = useNotify()
  useEffect(() => {
    const timer = setInterval(async () => {
      const script = scriptHere()
      const page = await fetch('/admin/', { cache: 'no-cache' }).catch(unreachable)
      if (!page?.ok || !script || (await page.text()).includes(script)) return
      clearInterval(timer)
      notify(<ApplicationUpdatedNotification />, { type: 'info', autoHideDuration: null })
    }, everyMs)
    return () => clearInterval(timer)
  }, [notify])
  return null
}

/** Out of reach, there is nothing to say; the next hour asks again. */
function unreachable(): undefined {}
