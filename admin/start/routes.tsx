// Where an invitation leads, open to whoever has the link.
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { Welcome } from './Welcome.tsx'

export const welcomeRoutes = (
  <CustomRoutes noLayout>
    <Route path="/welcome" element={<Welcome />} />
  </CustomRoutes>
)
