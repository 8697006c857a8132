// The page of the bookmark as the contents page of the admin mounts it.
import { pageAt } from '../frame/page-at.tsx'

export const bookmarkletRoutes = pageAt(
  '/bookmarklet',
  async () => (await import('./BookmarkletPage.tsx')).BookmarkletPage,
)
