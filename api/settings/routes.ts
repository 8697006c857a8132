// Where the settings are reached.
import { type Route, route } from '../http/route.ts'
import { Settings, SettingsChanges } from './schema.ts'
import { changeSettings, findSettings } from './service.ts'

export const settingsRoutes: Route[] = [
  route({
    method: 'get',
    path: '/settings',
    name: 'findSettings',
    tag: 'settings',
    summary: 'The policy, the rating scale and the name of the desk',
    can: 'settings:read',
    returns: Settings,
    versioned: true,
    run: ({ ctx }) => findSettings(ctx),
  }),
  route({
    method: 'patch',
    path: '/settings',
    name: 'changeSettings',
    tag: 'settings',
    summary: 'Change settings; what is given is merged into a new version',
    can: 'settings:change',
    body: SettingsChanges,
    example: { policy: { selfReview: 'forbid' } },
    returns: Settings,
    versioned: true,
    run: ({ ctx, body }) => changeSettings(ctx, body),
  }),
]
