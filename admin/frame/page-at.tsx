// A page of its own address, whose script is fetched when it is opened: the first list does not wait for it.
import { type ComponentType, lazy, Suspense } from 'react'
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { Waiting } from '../elements/Waiting.tsx'

export function pageAt(path: string, load: () => Promise<ComponentType>) {
  const Page = lazy(async () => ({ default: await load() }))
  const page = (
    <Suspense fallback={<Waiting lines={6} />}>
      <Page />
    </Suspense>
  )
  return (
    <CustomRoutes>
      <Route path={path} element={page} />
    </CustomRoutes>
  )
}
