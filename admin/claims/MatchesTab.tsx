// What a claim repeats or resembles, and what was made of each: compared and decided from here, too.
import { Box, Button } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useDataProvider, useNotify, useRefresh } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { ClaimMatch } from '../../api/matching/schema.ts'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { onDate, When } from '../elements/When.tsx'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { bandWords, relationWords, scoreInWords } from '../matches/pair.ts'
import { claimMatchesQuery } from '../matches/queries.ts'
import type { Desk } from '../provider.ts'
import { worded } from '../words.ts'
import { useAct } from './ClaimActs.tsx'
import { claimPath } from './claim.ts'

const CompareDialog = lazy(() =>
  import('../matches/CompareDialog.tsx').then(({ CompareDialog }) => ({ default: CompareDialog })),
)

export function MatchesTab({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const notify = useNotify()
  const refresh = useRefresh()
  const [compared, compare] = useState<ClaimMatch>()
  const { data, error, refetch } = useQuery(claimMatchesQuery(desk, claim.id))
  const again = () => client.invalidateQueries({ queryKey: ['claims', 'matches', claim.id] })
  return (
    <Section title={t('What it repeats or resembles')}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={4} />}
      {data?.length === 0 && (
        <Empty title={t('Nothing on the desk reads like it')}>
          {t('Claims that repeat or resemble this one come here as soon as they are submitted.')}
        </Empty>
      )}
      {data && data.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.map((match) => (
            <Item
              key={match.claim.id}
              match={match}
              compare={() => compare(match)}
              onReopened={() => void again()}
            />
          ))}
        </Box>
      )}
      {compared && (
        <Suspense>
          <CompareDialog
            claim={claim}
            match={compared}
            close={() => compare(undefined)}
            onDecided={({ said }) => {
              notify(said, { type: 'success' })
              void again()
              refresh()
            }}
          />
        </Suspense>
      )}
    </Section>
  )
}

interface ItemProps {
  match: ClaimMatch
  compare: () => void
  onReopened: () => void
}

function Item({ match, compare, onReopened }: ItemProps) {
  const { claim, id, decided, band, score } = match
  const desk = useDataProvider<Desk>()
  const mayDecide = useMay('matches:decide')
  const run = useAct()
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: 13 }}>
        <VerdictMark verdict={claim.verdict} rating={claim.rating} />
        {claim.asOf && <span>{t('as of %{date}', { date: onDate(claim.asOf) })}</span>}
        {decided ? <Tag>{decisionInWords(decided)}</Tag> : <Tag>{bandWords[band]}</Tag>}
        {!decided && <span>{t('likeness %{score}', { score: scoreInWords(score) })}</span>}
        {decided && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <Told
              text="by %{name} %{when}"
              with={{ name: <bdi>{decided.decidedBy.name}</bdi>, when: <When at={decided.decidedAt} /> }}
            />
          </Box>
        )}
      </Box>
      <Link to={claimPath(claim.id)} sx={{ display: 'block', color: 'text.primary', my: 0.5 }}>
        <Said lang={claim.language} sx={{ fontSize: 15.5 }}>
          {claim.text}
        </Said>
      </Link>
      <Button size="small" variant="outlined" onClick={compare}>
        {t('Compare')}
      </Button>
      {mayDecide && decided && id && (
        <Button
          size="small"
          sx={{ ml: 1 }}
          onClick={() =>
            void run(() => desk.reopenMatch(id), t('Taken back: the pair waits again')).then(onReopened)
          }
        >
          {t('Take it back')}
        </Button>
      )}
    </Box>
  )
}

function decisionInWords({ decision, relation }: NonNullable<ClaimMatch['decided']>): string {
  return relation ? `${worded(decision)}: ${inSentence(relationWords[relation])}` : worded(decision)
}
