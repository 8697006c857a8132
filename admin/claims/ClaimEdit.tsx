// The page to change a claim on.
import { useRecordContext } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { EditPage } from '../elements/EditPage.tsx'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'
import { Particulars, ResolutionInputs, ScopeInputs, Statement } from './ClaimInputs.tsx'
import { claimPath } from './claim.ts'
import { changeOf } from './claim-form.ts'

export function ClaimEdit() {
  return (
    <EditPage
      title={({ headline, text }) => t('Edit: %{title}', { title: shortened(headline ?? text) })}
      noun="claim"
      list={{ label: t('Claims'), to: '/claims' }}
      trail={({ id, headline, text }) => [
        { label: shortened(headline ?? text, 50), to: claimPath(String(id)) },
      ]}
      transform={changeOf}
    >
      <Fields />
    </EditPage>
  )
}

function Fields() {
  const isFrozen = useRecordContext<Claim>()?.status === 'decided'
  return (
    <>
      <Statement isFrozen={isFrozen} />
      <Particulars isFrozen={isFrozen} />
      <ScopeInputs isFrozen={isFrozen} />
      <ResolutionInputs isFrozen={isFrozen} />
    </>
  )
}
