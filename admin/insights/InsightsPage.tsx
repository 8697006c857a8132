// What the desk decided over time: how much and how, on what, how fast, how far its reviewers agree, and whom it covers.
import { Box } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { Insights } from '../../api/insights/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { request } from '../request.ts'
import { AgreementBar } from './AgreementBar.tsx'
import { AnswersTable } from './AnswersTable.tsx'
import { DecisionsChart } from './DecisionsChart.tsx'
import { Figure } from './Figure.tsx'
import { Narrowing, narrowedTo, queryOf } from './Narrowing.tsx'
import { VerdictLegend } from './Patterns.tsx'
import { DecisionsTable, WaitTable } from './tables.tsx'
import { WaitChart } from './WaitChart.tsx'
import { agreementSaid, coverageSaid, decisionsSaid, moreSaid, titlesBy, totalOf, waitSaid } from './words.ts'

export function InsightsPage() {
  const [address] = useSearchParams()
  const query = queryOf(address)
  const { data, error, refetch } = useQuery({
    queryKey: ['insights', query],
    queryFn: ({ signal }) => request<Insights>('/insights', { query, signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle title={t('Insights')} />
      <Narrowing shown={data} />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={10} />}
      {data && <Figures insights={data} address={address} />}
    </Box>
  )
}

function Figures({ insights, address }: { insights: Insights; address: URLSearchParams }) {
  const { decisions, by, timeToVerdict, topics, outlets, speakers, agreement } = insights
  const decided = decisionsSaid(decisions)
  const waited = waitSaid(timeToVerdict)
  const hasAny = timeToVerdict.claims > 0
  const hasDecided = decisions.some((bucket) => totalOf(bucket) > 0)
  return (
    <>
      <Figure
        title={titlesBy[by].verdicts}
        says={decided}
        table={hasDecided ? <DecisionsTable buckets={decisions} by={by} /> : undefined}
      >
        {hasDecided && <VerdictLegend />}
        {hasDecided && <DecisionsChart buckets={decisions} by={by} says={decided} />}
      </Figure>
      <Figure
        title={t('Time to the first verdict')}
        says={waited}
        table={hasAny ? <WaitTable time={timeToVerdict} by={by} /> : undefined}
      >
        {hasAny && <WaitChart buckets={timeToVerdict.buckets} by={by} says={waited} />}
      </Figure>
      <Figure title={t('Verdicts by topic')} says={saidOf(topics, 'topic')}>
        {topics.data.length > 0 && (
          <AnswersTable
            label={t('Verdicts by topic')}
            noun={t('Topic')}
            totals={t('All')}
            rows={topics.data}
            pathOf={(value) => narrowedTo(address, 'topic', value)}
          />
        )}
      </Figure>
      <Figure title={t('Verdicts by outlet')} says={saidOf(outlets, 'outlet')}>
        {outlets.data.length > 0 && (
          <AnswersTable
            label={t('Verdicts by outlet')}
            noun={t('Outlet')}
            totals={t('All')}
            rows={outlets.data}
            pathOf={(value) => narrowedTo(address, 'outlet', value)}
          />
        )}
      </Figure>
      <Figure
        title={t('Coverage by speaker')}
        says={[coverageSaid(speakers), moreSaid(speakers.more, 'speaker')].filter(Boolean).join(' ')}
      >
        {speakers.data.length > 0 && (
          <AnswersTable
            label={t('Coverage by speaker')}
            noun={t('Speaker')}
            totals={t('Claims')}
            rest={t('No verdict')}
            rows={speakers.data}
            pathOf={(value) => narrowedTo(address, 'speaker', value)}
          />
        )}
      </Figure>
      {agreement && (
        <Figure title={t('Agreement of the reviewers')} says={agreementSaid(agreement)}>
          {agreement.byVerdict && <AgreementBar report={agreement} />}
        </Figure>
      )}
    </>
  )
}

function saidOf({ data, more }: Insights['topics'], noun: 'topic' | 'outlet'): string {
  if (data.length === 0) {
    return noun === 'topic'
      ? t('No claim that was decided in this time has a topic.')
      : t('No claim that was decided in this time came with an article whose publisher is known.')
  }
  const which =
    noun === 'topic'
      ? t('A verdict counts for each topic of its claim.')
      : t('By the publisher of the article the claim was submitted with.')
  return [which, moreSaid(more, noun)].filter(Boolean).join(' ')
}
