// What merging the pair would do, before anybody does it: what moves, which address leads elsewhere, what the public sees.
import { Alert, Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { MergePreview } from '../../api/matching/merge-schema.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { shortened, verdictWords, withoutEnd } from '../words.ts'
import { movesInWords, type Pair, sidesOf } from './pair.ts'
import { previewQuery } from './queries.ts'

export function IfTheSame({ pair, isSwapped }: { pair: Pair; isSwapped: boolean }) {
  const desk = useDataProvider<Desk>()
  const { winner, loser } = sidesOf(pair, isSwapped)
  const { data } = useQuery(previewQuery(desk, loser.id, winner.id))
  return (
    <Box
      component="section"
      aria-label={t('If they are the same')}
      sx={{ fontSize: 13.5, mb: 1.5, minHeight: 46 }}
    >
      {data?.problem && <Refused preview={data} isOtherWayOpen={winner.verdict === null} />}
      {data && !data.problem && (
        <>
          <Told
            text={
              winner.id === pair.claim.id
                ? '%{condition} the newer claim stays: “%{claim}”.'
                : '%{condition} the older claim stays: “%{claim}”.'
            }
            with={{
              condition: <strong>{t('If they are the same,')}</strong>,
              claim: <bdi>{shortened(withoutEnd(winner.text), 70)}</bdi>,
            }}
          />{' '}
          {t('%{moves}; the other one’s address leads here from then on.', {
            moves: movesInWords(data.moves),
          })}{' '}
          {data.verdict
            ? t('The answer stays “%{verdict}”.', { verdict: verdictWords[data.verdict] })
            : t('Neither has an answer yet.')}
          {data.hidesPublished && ' '}
          {data.hidesPublished &&
            t(
              'Its public place is taken by the equal verdict of the claim that stays; whoever took it away is told that it was merged.',
            )}
        </>
      )}
    </Box>
  )
}

function Refused({
  preview: { problem },
  isOtherWayOpen,
}: {
  preview: MergePreview
  isOtherWayOpen: boolean
}) {
  const is = (slug: string) => problem?.type === `/problems/${slug}`
  return (
    <Alert severity="warning" variant="outlined" sx={{ py: 0, bgcolor: 'background.paper' }}>
      {is('verdicts-differ') && !isOtherWayOpen && (
        <>
          <strong>{t('They cannot be merged while their answers differ.')}</strong>{' '}
          {t('Reopen the one that is wrong and judge it again, or say that they are related.')}{' '}
        </>
      )}
      {is('claim-published') && <strong>{t('The public would lose an answer.')} </strong>}
      {fromDesk(String(problem?.detail ?? problem?.title ?? ''))}
    </Alert>
  )
}
