// The contents of the admin: what it is made of, resource by resource.
import { AdminContext, AdminUI, localStorageStore, Resource } from 'react-admin'
import { apiKeys } from './api-keys/index.ts'
import { articles } from './articles/index.ts'
import { auth } from './auth.ts'
import { bookmarkletRoutes } from './bookmarklet/index.ts'
import { claims } from './claims/index.ts'
import { corrections } from './corrections/index.ts'
import { deskRoutes } from './desk/index.tsx'
import { dueRoutes } from './due/index.ts'
import { exportRoutes } from './exports/index.ts'
import { Broken } from './frame/Broken.tsx'
import { Frame } from './frame/Frame.tsx'
import { guarded } from './frame/guarded.tsx'
import { NotFound } from './frame/NotFound.tsx'
import { NotPermitted } from './frame/NotPermitted.tsx'
import { SignIn } from './frame/SignIn.tsx'
import { history } from './history/index.ts'
import { imports } from './imports/index.ts'
import { inboxRoutes } from './inbox/index.ts'
import { insightsRoutes } from './insights/index.ts'
import { matchesRoutes } from './matches/index.tsx'
import { passwordRoutes } from './password/index.ts'
import { phrases } from './phrases.ts'
import { provider } from './provider.ts'
import { queries } from './queries.ts'
import { requests } from './requests/index.ts'
import { settings } from './settings/index.ts'
import { sources } from './sources/index.ts'
import { welcomeRoutes } from './start/routes.tsx'
import { darkTheme, lightTheme } from './theme.ts'
import { homeRoute, todayRoutes } from './today/index.tsx'
import { users } from './users/index.ts'
import { webhooks } from './webhooks/index.ts'

const store = localStorageStore('1', 'claimdesk')

const resources = [
  claims,
  articles,
  sources,
  imports,
  corrections,
  requests,
  history,
  users,
  apiKeys,
  webhooks,
  settings,
].map((each) => guarded(each))

/** `Admin` of react-admin in its two halves: as one it brings all its English along, of which the desk says little. */
export function App() {
  return (
    <AdminContext
      dataProvider={provider}
      queryClient={queries}
      i18nProvider={phrases}
      authProvider={auth}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      store={store}
    >
      <AdminUI
        title="Claimdesk"
        layout={Frame}
        loginPage={SignIn}
        catchAll={NotFound}
        accessDenied={NotPermitted}
        error={Broken}
        requireAuth
        disableTelemetry
      >
        {welcomeRoutes}
        {homeRoute}
        {todayRoutes}
        {deskRoutes}
        {dueRoutes}
        {matchesRoutes}
        {insightsRoutes}
        {exportRoutes}
        {bookmarkletRoutes}
        {inboxRoutes}
        {passwordRoutes}
        {resources.map((resource) => (
          <Resource key={resource.name} {...resource} />
        ))}
      </AdminUI>
    </AdminContext>
  )
}
