// Takes a claim that was put off up again before its time.
import { useDataProvider, useNotify, useRefresh } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { OfferedButton } from '../elements/OfferedButton.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'

export function WakeButton({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const refresh = useRefresh()
  if (!useMay('claims:snooze')) return null

  function wake() {
    desk.wakeClaim(claim.id).then(refresh, (error) => notify(problemOf(error).message, { type: 'error' }))
  }
  return <OfferedButton label={t('Take it up now')} onClick={wake} sx={{ ml: 1, py: 0 }} />
}
