// Today: what waits for the person at the screen, how the queue stands, what falls due, and what is worth a look.

import { Box, Card, Typography } from '@mui/material'
import { useId } from 'react'
import type { Today } from '../../api/today/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { durationInWords } from '../insights/durations.ts'
import { t } from '../language/language.ts'
import { StartHere } from '../start/StartHere.tsx'
import { TileCard } from './TileCard.tsx'
import { isShown, tileGroups } from './tiles.ts'
import { useToday } from './useToday.ts'

export function TodayPage() {
  const { data, error, refetch } = useToday()
  return (
    <>
      <PageTitle title={t('Today')} />
      {error && !data && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={12} />}
      {data?.isEmpty && (
        <Card>
          <StartHere />
        </Card>
      )}
      {data &&
        !data.isEmpty &&
        tileGroups.map((group) => <Group key={group.title} {...group} today={data} />)}
    </>
  )
}

type GroupProps = (typeof tileGroups)[number] & { today: Today }

function Group({ title, names, today }: GroupProps) {
  const id = useId()
  const tiles = names.flatMap((name) => today.tiles.filter((tile) => tile.name === name && isShown(tile)))
  if (tiles.length === 0) return null
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 2.5 }}>
      <Typography variant="h3" component="h2" id={id} sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          // A tile is as high as what it has to tell.
          alignItems: 'start',
          gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${leastWidth(tiles.length)}px), 1fr))`,
        }}
      >
        {tiles.map((tile) => (
          <TileCard
            key={tile.name}
            tile={tile}
            beside={tile.name === 'decided' ? paceInWords(today) : undefined}
          />
        ))}
      </Box>
    </Box>
  )
}

/** In pixels. Where four stand in a row, a fifth would stand alone in the next: five are wider. */
const leastWidth = (tiles: number) => (tiles % 4 === 1 ? 330 : 250)

function paceInWords({ pace: { medianMinutes } }: Today): string | undefined {
  return medianMinutes === null
    ? undefined
    : t('half within %{time}', { time: durationInWords(medianMinutes) })
}
