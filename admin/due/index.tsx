// The due page as the contents page of the admin mounts it.
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { DuePage } from './DuePage.tsx'

export const dueRoutes = (
  <CustomRoutes>
    <Route path="/due" element={<DuePage />} />
  </CustomRoutes>
)
