// The desk as the contents page of the admin mounts it: with or without the claim to begin with.
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { DeskPage } from './DeskPage.tsx'

export const deskRoutes = (
  <CustomRoutes>
    <Route path="/desk/:claimId?" element={<DeskPage />} />
  </CustomRoutes>
)
