// Everything that happened to a claim and to what belongs to it.
import type { Claim } from '../../api/claims/schema.ts'
import { Section } from '../elements/Section.tsx'
import { RecordHistory } from '../history/RecordHistory.tsx'
import { t } from '../language/language.ts'

export function HistoryTab({ claim }: { claim: Claim }) {
  return (
    <Section title={t('History')}>
      <RecordHistory of="claims" id={claim.id} version={claim.version} />
    </Section>
  )
}
