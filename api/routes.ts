// Contents page: every address of the API, slice by slice.
import { accountRoutes } from './accounts/routes.ts'
import type { SignIn } from './accounts/sign-in.ts'
import { articleRoutes } from './articles/routes.ts'
import { captureRoutes } from './captures/routes.ts'
import { appearanceRoutes } from './claims/appearance-routes.ts'
import { claimRoutes } from './claims/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { historyRoutes } from './history/routes.ts'
import type { Route } from './http/route.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { sourceRoutes } from './sources/routes.ts'
import { submissionRoutes } from './submission/routes.ts'

export function allRoutes(signIn: SignIn): Route[] {
  return [
    ...submissionRoutes,
    ...claimRoutes,
    ...appearanceRoutes,
    ...evidenceRoutes,
    ...reviewRoutes,
    ...exportRoutes,
    ...articleRoutes,
    ...captureRoutes,
    ...sourceRoutes,
    ...historyRoutes,
    ...settingsRoutes,
    ...accountRoutes(signIn),
  ]
}
