// Starts the admin in the browser.
import { CacheProvider } from '@emotion/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { App } from './App.tsx'
import { watchOtherTabs } from './auth.ts'
import { announceLanguage, isRightToLeft } from './language/which.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw into')

const router = createBrowserRouter([{ path: '*', element: <App /> }], { basename: '/admin' })
const page = <RouterProvider router={router} />

announceLanguage()
watchOtherTabs()
const drawn = createRoot(root)
if (!isRightToLeft) drawn.render(<StrictMode>{page}</StrictMode>)
else {
  // Not awaited here: what is fetched needs this module, and would wait for it in turn.
  import('./language/right-to-left.ts').then(({ mirroredStyles }) =>
    drawn.render(
      <StrictMode>
        <CacheProvider value={mirroredStyles}>{page}</CacheProvider>
      </StrictMode>,
    ),
  )
}
