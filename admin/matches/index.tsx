// The matches page as the contents page of the admin mounts it.
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { MatchesPage } from './MatchesPage.tsx'

export const matchesRoutes = (
  <CustomRoutes>
    <Route path="/matches" element={<MatchesPage />} />
  </CustomRoutes>
)
