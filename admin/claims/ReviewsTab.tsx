// How the desk judged a claim: the form to judge it now, and every answer given so far.
import { Alert, Box } from '@mui/material'
import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Verdict } from '../../api/reviews/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Facts } from '../elements/Facts.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { onDate, When } from '../elements/When.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { nextInWords } from '../publication/acts.ts'
import { worded } from '../words.ts'
import { Adjudication } from './Adjudication.tsx'
import { actsOn } from './acts.ts'
import { EvidenceDigest } from './EvidenceDigest.tsx'
import { JudgedEvidence } from './JudgedEvidence.tsx'
import { overtakenOf } from './OverviewTab.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { Rounds } from './Rounds.tsx'
import { blindness } from './rounds.ts'

export function ReviewsTab({ claim }: { claim: Claim }) {
  const me = useMe()
  const mayReview = me !== undefined && actsOn(claim, me).review
  const verdicts = claim.verdicts ?? []
  const mayAdjudicate = me !== undefined && actsOn(claim, me).adjudicate
  return (
    <>
      {mayReview && (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
            columnGap: 2,
            alignItems: 'start',
          }}
        >
          <Judging claim={claim} isSelf={claim.submittedBy.id === me.id} />
          <EvidenceDigest claim={claim} />
        </Box>
      )}
      {mayAdjudicate && <Adjudication claim={claim} me={me} />}
      <Rounds claim={claim} isSettling={mayAdjudicate} />
      {(verdicts.length > 0 || !(mayReview || mayAdjudicate)) && <Answers claim={claim} />}
    </>
  )
}

function Answers({ claim }: { claim: Claim }) {
  const verdicts = claim.verdicts ?? []
  return (
    <Section title={t('Answers so far')}>
      {verdicts.length === 0 && (
        <Empty title={t('No verdict yet')}>{t('Reviews that meet the desk’s policy give one.')}</Empty>
      )}
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...verdicts]
          .sort((a, b) => b.revision - a.revision)
          .map((verdict) => (
            <Revision key={verdict.id} verdict={verdict} claim={claim} />
          ))}
      </Box>
    </Section>
  )
}

function Judging({ claim, isSelf }: { claim: Claim; isSelf: boolean }) {
  const blind = blindness(claim)
  const { data: settings, error, refetch } = useGetOne<Settings & { id: string }>('settings', { id: 'desk' })
  const next = nextInWords(claim)
  return (
    <Section title={claim.verdict ? t('Judge again') : t('Review')}>
      {blind && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {blind}
        </Alert>
      )}
      {error && <Failure error={error} retry={refetch} />}
      {!settings && !error && <Waiting lines={6} />}
      {settings && isSelf && settings.policy.selfReview !== 'allow' && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {settings.policy.selfReview === 'flag'
            ? t('You submitted this claim; the verdict will say so.')
            : t('You submitted this claim; the policy asks that somebody else judges it.')}
        </Alert>
      )}
      {next && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {next}
        </Alert>
      )}
      {settings && <ReviewForm claim={claim} settings={settings} />}
    </Section>
  )
}

function Revision({ verdict, claim }: { verdict: Verdict; claim: Claim }) {
  const note = claim.reviews?.find(({ verdictRevision }) => verdictRevision === verdict.revision)?.note
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        {verdict.kind === 'void' ? (
          <strong>{t('Revision %{revision} taken back', { revision: verdict.voidsRevision ?? '' })}</strong>
        ) : (
          <VerdictMark verdict={verdict.verdict} rating={verdict.rating} outcome={verdict.outcome} />
        )}
        <Tag>
          {t('Revision %{revision}', { revision: verdict.revision })} · {worded(verdict.kind)}
        </Tag>
        {verdict.isInForce && <Tag>{t('In force')}</Tag>}
        {verdict.revision === claim.publishedRevision && <Tag>{t('Public')}</Tag>}
        {verdict.supersededBy !== null && <Tag isFaint>{replacedInWords(verdict, claim)}</Tag>}
        {verdict.isAdjudicated && <Tag>{t('Settled')}</Tag>}
        {verdict.isSelfReviewed && <Tag>{t('Judged by its submitter')}</Tag>}
        <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
          <bdi>{inList(verdict.decidedBy.map(({ name }) => name))}</bdi> · <When at={verdict.createdAt} />
        </Box>
      </Box>
      <Facts
        facts={[
          [t('What is different'), verdict.changeNote],
          [t('Summary'), verdict.summary],
          [t('We took it to mean'), verdict.reading],
          [t('Why'), verdict.rationale],
          [t('As of'), verdict.asOf && onDate(verdict.asOf)],
          [t('No longer so since'), overtakenOf(verdict)],
          [t('Waiver'), verdict.waiver],
          [t('Reason'), verdict.reason],
          [t('Note for the desk'), note],
          [t('Judged text'), verdict.judged.text === claim.text ? null : verdict.judged.text],
          ...(verdict.kind === 'void' ? [] : whatItKeeps(verdict)),
        ]}
      />
    </Box>
  )
}

function replacedInWords({ supersededBy }: Verdict, { verdicts = [] }: Claim): string {
  const next = verdicts.find(({ revision }) => revision === supersededBy)
  return next?.kind === 'void'
    ? t('Taken back')
    : t('Replaced by revision %{revision}', { revision: supersededBy ?? '' })
}

/** The rules and the ground it was given on, and how long it is taken to hold. */
function whatItKeeps({ judged, settingsVersion, recheckOn }: Verdict): [string, ReactNode][] {
  return [
    [t('Rested on'), <JudgedEvidence key="judged" judged={judged} />],
    [t('Look again on'), recheckOn ? onDate(recheckOn) : t('No day: the policy does not ask for it')],
    [t('Policy'), t('Version %{version} of the settings', { version: settingsVersion })],
  ]
}
