// The export page as the contents page of the admin mounts it.
import { pageAt } from '../frame/page-at.tsx'

export const exportRoutes = pageAt('/exports', async () => (await import('./ExportPage.tsx')).ExportPage)
