// Starts the admin in the browser.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { App } from './App.tsx'
import { watchOtherTabs } from './auth.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw into')

const router = createBrowserRouter([{ path: '*', element: <App /> }], { basename: '/admin' })

watchOtherTabs()
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
