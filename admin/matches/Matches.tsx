// The pairs that wait for a person, one after the other: compared, decided by a key, taken back by another.
import { Box, Button, Card } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useDataProvider } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { MatchPair } from '../../api/matching/schema.ts'
import type { MatchRelation } from '../../db/vocabulary.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { ToldLine } from '../elements/ToldLine.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { type Handlers, useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { IfTheSame } from './IfTheSame.tsx'
import { matchesScreen, matchKeys } from './keys.ts'
import { PairView } from './PairView.tsx'
import { bandWords, scoreInWords, sidesOf } from './pair.ts'
import { previewQuery } from './queries.ts'
import { useWork } from './useWork.ts'

export function Matches({ me }: { me: Me }) {
  const mayDecide = me.permissions.includes('matches:decide')
  const mayMerge = me.permissions.includes('claims:merge')
  const on = useWork(me.id, mayMerge)
  const [asksBulk, askBulk] = useState(false)
  const { work } = on
  const pair = work.pairs[0]
  const [view, setView] = useState({ id: '', isSwapped: false, asksHow: false })
  const { isSwapped, asksHow } = view.id === pair?.id ? view : { isSwapped: false, asksHow: false }
  const show = (changes: { isSwapped?: boolean; asksHow?: boolean }) =>
    pair && setView({ id: pair.id, isSwapped, asksHow, ...changes })
  const isRefused = useRefused(pair, isSwapped, mayMerge)
  const heading = useFocusOnChange(pair?.id)

  const decides = pair !== undefined && mayDecide
  const relate = (relation: MatchRelation | undefined) =>
    pair && void on.decide(pair, { act: 'related', relation })
  const handlers: Handlers<typeof matchKeys> = {
    same:
      decides && !isRefused ? () => void on.decide(pair, { act: 'same', isSwapped, mayMerge }) : undefined,
    swap: decides && mayMerge ? () => show({ isSwapped: !isSwapped }) : undefined,
    related: decides ? () => show({ asksHow: !asksHow }) : undefined,
    different: decides ? () => void on.decide(pair, { act: 'different' }) : undefined,
    skip: pair && (() => on.skip(pair)),
    undo: mayDecide ? () => void on.undo() : undefined,
    bulk: decides ? () => askBulk(true) : undefined,
  }
  useKeys(matchesScreen, handlers)

  return (
    <>
      <Box sx={{ maxWidth: 1180 }}>
        {on.error !== null && <Failure error={on.error} retry={on.readAgain} />}
        {on.isReading && !on.error && <Waiting lines={9} />}
        {work.isLoaded && !pair && <Nothing />}
        {pair && (
          <Card component="article" aria-labelledby="pair" sx={{ p: { xs: 1.5, sm: 2.5 }, mb: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
              <Box
                component="h2"
                id="pair"
                ref={heading}
                tabIndex={-1}
                sx={{
                  m: 0,
                  fontSize: 17,
                  fontWeight: 650,
                  mr: 'auto',
                  scrollMarginTop: 72,
                }}
              >
                {t('%{smart_count} pair to decide |||| %{smart_count} pairs to decide', work.total)}
              </Box>
              <Tag>{bandWords[pair.band]}</Tag>
              <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
                {t('Likeness %{score}', { score: scoreInWords(pair.score) })}
              </Box>
              {handlers.bulk && <KeyButton of={matchKeys.bulk} onClick={() => askBulk(true)} />}
            </Box>
            <PairView key={pair.id} pair={pair} isSwapped={isSwapped} />
            {mayMerge && <IfTheSame pair={pair} isSwapped={isSwapped} />}
            {mayDecide && (
              <DecisionBar
                handlers={{ ...handlers, same: handlers.same ?? (() => undefined) }}
                {...{ mayMerge, isRefused, asksHow, relate }}
                isBusy={on.isBusy}
              />
            )}
          </Card>
        )}
        <ToldLine
          told={on.told}
          of={matchKeys.undo}
          undo={work.deeds.length > 0 ? () => void on.undo() : undefined}
        />
      </Box>
      {asksBulk && (
        <BulkDialog mayMerge={mayMerge} close={() => askBulk(false)} onChanged={() => void on.readAgain()} />
      )}
    </>
  )
}

/** Known before the key is pressed, so that the button says so. */
function useRefused(pair: MatchPair | undefined, isSwapped: boolean, mayMerge: boolean): boolean {
  const desk = useDataProvider<Desk>()
  const sides = pair && sidesOf(pair, isSwapped)
  const { data } = useQuery({
    ...previewQuery(desk, sides?.loser.id ?? '', sides?.winner.id ?? ''),
    enabled: pair !== undefined && mayMerge,
  })
  return mayMerge && Boolean(data?.problem)
}

/** The next pair begins at its heading, for eyes and screen readers alike; the first one waits for the reader. */
function useFocusOnChange(id: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<string>(undefined)
  useEffect(() => {
    const before = shown.current
    shown.current = id
    if (before === undefined || before === id) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [id])
  return heading
}

function Nothing() {
  return (
    <Card sx={{ mb: 1.5 }}>
      <Empty
        title={t('No pair waits')}
        action={
          <Button variant="outlined" component={Link} to="/claims">
            {t('All claims')}
          </Button>
        }
      >
        {t(
          'A new claim that reads like an older one comes here, so that a person can say whether it is the same.',
        )}
      </Empty>
    </Card>
  )
}
