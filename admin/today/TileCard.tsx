// One tile: how many, of what, the last days where they tell something, and the first of them. The number opens its list.
import { Box, Card } from '@mui/material'
import { Link } from 'react-admin'
import type { Tile, TodayItem } from '../../api/today/schema.ts'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate, When } from '../elements/When.tsx'
import { serif } from '../theme.ts'
import { shortened } from '../words.ts'
import { Sparkline } from './Sparkline.tsx'
import { countInWords, daysInWords, itemPath, listPath, saidOf, textOf, tileWords } from './tiles.ts'

interface TileCardProps {
  tile: Tile
  /** Told beside the days. */
  beside?: string | undefined
}

export function TileCard({ tile, beside }: TileCardProps) {
  const { name, count, items, days } = tile
  const { label, none } = tileWords[name]
  return (
    <Card
      component="li"
      data-tile={name}
      sx={{
        px: 1.5,
        // On a phone, what holds nothing takes no more than its two lines.
        py: { xs: count === 0 ? 0.5 : 1.5, sm: 1.5 },
        display: 'flex',
        flexDirection: 'column',
        gap: { xs: count === 0 ? 0 : 1, sm: 1 },
      }}
    >
      <Box component="h3" sx={{ m: 0, fontSize: 14, fontWeight: 600, lineHeight: 1.3 }}>
        <Link
          to={listPath(tile)}
          sx={{
            display: 'flex',
            alignItems: 'baseline',
            gap: 1,
            minHeight: { xs: 44, sm: 32 },
            color: 'text.primary',
            textDecorationColor: 'transparent',
            '&:hover, &:focus-visible': { textDecorationColor: 'currentColor' },
          }}
        >
          <Box
            component="span"
            sx={{
              fontSize: 26,
              fontWeight: count === 0 ? 400 : 650,
              lineHeight: 1.2,
              fontVariantNumeric: 'tabular-nums',
              color: count === 0 ? 'text.secondary' : 'text.primary',
            }}
          >
            {countInWords(tile)}
          </Box>{' '}
          {label}
        </Link>
      </Box>
      {days && (
        <Box>
          <Sparkline title={daysInWords(name, days)} days={days} />
          <Box sx={{ fontSize: 12.5, color: 'text.secondary', mt: 0.5 }}>
            {daysInWords(name, days)}
            {beside && ` · ${beside}`}
          </Box>
        </Box>
      )}
      {count === 0 ? (
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{none}</Box>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {items.map((item) => (
            <ItemLine key={`${item.id} ${item.at} ${item.says}`} name={name} item={item} />
          ))}
        </Box>
      )}
    </Card>
  )
}

function ItemLine({ name, item }: { name: Tile['name']; item: TodayItem }) {
  const { language, verdict, outcome, at } = item
  const said = saidOf(name, item)
  return (
    <Box
      component="li"
      sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', fontSize: 13.5, lineHeight: 1.4 }}
    >
      <Link
        to={itemPath(name, item)}
        dir="auto"
        lang={language ?? undefined}
        sx={{
          display: '-webkit-box',
          WebkitBoxOrient: 'vertical',
          WebkitLineClamp: 2,
          overflow: 'hidden',
          overflowWrap: 'anywhere',
          color: 'text.primary',
          // The name of a file nobody said.
          ...(name !== 'imports' && { fontFamily: serif, fontSize: 14.5 }),
          textDecorationColor: 'transparent',
          '&:hover, &:focus-visible': { textDecorationColor: 'currentColor' },
        }}
      >
        {shortened(textOf(item), 140)}
      </Link>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1,
          alignItems: 'baseline',
          fontSize: 12.5,
          color: 'text.secondary',
        }}
      >
        {verdict && <VerdictMark verdict={verdict} outcome={outcome} />}
        {said && <bdi>{shortened(said, 80)}</bdi>}
        {at && (at.length > 10 ? <When at={at} /> : <time dateTime={at}>{onDate(at)}</time>)}
      </Box>
    </Box>
  )
}
