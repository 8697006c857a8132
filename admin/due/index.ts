// The due page as the contents page of the admin mounts it.
import { pageAt } from '../frame/page-at.tsx'

export const dueRoutes = pageAt('/due', async () => (await import('./DuePage.tsx')).DuePage)
