// The page of the bookmark as the contents page of the admin mounts it.
import { CustomRoutes } from 'react-admin'
import { Route } from 'react-router'
import { BookmarkletPage } from './BookmarkletPage.tsx'

export const bookmarkletRoutes = (
  <CustomRoutes>
    <Route path="/bookmarklet" element={<BookmarkletPage />} />
  </CustomRoutes>
)
