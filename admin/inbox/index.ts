// The inbox as the contents page of the admin mounts it.
import { pageAt } from '../frame/page-at.tsx'

export const inboxRoutes = pageAt('/inbox', async () => (await import('./InboxPage.tsx')).InboxPage)
