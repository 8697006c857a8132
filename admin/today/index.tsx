// Today as the contents page of the admin mounts it: where one lands.
import { CustomRoutes } from 'react-admin'
import { Navigate, Route } from 'react-router'
import { pageAt } from '../frame/page-at.tsx'

export const todayRoutes = pageAt('/today', async () => (await import('./TodayPage.tsx')).TodayPage)

export const homeRoute = (
  <CustomRoutes>
    <Route path="/" element={<Navigate to="/today" replace />} />
  </CustomRoutes>
)
