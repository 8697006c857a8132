// The inbox as the contents page of the admin mounts it.
import { lazy, Suspense } from 'react'
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { Waiting } from '../elements/Waiting.tsx'

const InboxPage = lazy(() => import('./InboxPage.tsx').then(({ InboxPage }) => ({ default: InboxPage })))

export const inboxRoutes = (
  <CustomRoutes>
    <Route
      path="/inbox"
      element={
        <Suspense fallback={<Waiting lines={6} />}>
          <InboxPage />
        </Suspense>
      }
    />
  </CustomRoutes>
)
