// The export page as the contents page of the admin mounts it.
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { ExportPage } from './ExportPage.tsx'

export const exportRoutes = (
  <CustomRoutes>
    <Route path="/exports" element={<ExportPage />} />
  </CustomRoutes>
)
