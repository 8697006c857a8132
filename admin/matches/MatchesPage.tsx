// The page of the pairs that look alike: its title, and the work itself when it is wanted.
import { lazy, Suspense } from 'react'
import { useMe } from '../auth.ts'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'

const Matches = lazy(() => import('./Matches.tsx').then(({ Matches }) => ({ default: Matches })))

export function MatchesPage() {
  const me = useMe()
  return (
    <>
      <PageTitle title={t('Matches')} />
      {me && (
        <Suspense fallback={<Waiting lines={9} />}>
          <Matches me={me} />
        </Suspense>
      )}
    </>
  )
}
