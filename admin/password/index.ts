// The page of one's own password as the contents page of the admin mounts it.
import { pageAt } from '../frame/page-at.tsx'

export const passwordRoutes = pageAt(
  '/password',
  async () => (await import('./PasswordPage.tsx')).PasswordPage,
)
