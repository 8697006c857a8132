// Insights as the contents page of the admin mounts them.
import { pageAt } from '../frame/page-at.tsx'

export const insightsRoutes = pageAt(
  '/insights',
  async () => (await import('./InsightsPage.tsx')).InsightsPage,
)
