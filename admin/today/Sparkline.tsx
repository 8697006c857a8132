// A bar for each of the last days, no higher than a line of text; in words for whoever does not see it.
import { Box } from '@mui/material'
import { useId } from 'react'
import type { DayCount } from '../../api/today/schema.ts'
import { asRead } from '../language/as-read.ts'
import { daysTold } from './tiles.ts'

const height = 26
const step = 10
const gap = 2

export function Sparkline({ title, days }: { title: string; days: readonly DayCount[] }) {
  const id = useId()
  const most = Math.max(1, ...days.map(({ count }) => count))
  return (
    <Box
      component="svg"
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      viewBox={`0 0 ${days.length * step - gap} ${height}`}
      preserveAspectRatio="none"
      sx={{
        display: 'block',
        width: '100%',
        maxWidth: { sm: 280 },
        height,
        color: 'text.secondary',
        ...asRead,
      }}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{daysTold(days)}</desc>
      {days.map(({ day, count }, at) => {
        // A day without any still has its place.
        const high = count === 0 ? 1 : Math.max(3, Math.round((count / most) * height))
        const isToday = at === days.length - 1
        return (
          <Box
            component="rect"
            key={day}
            data-count={count}
            x={at * step}
            y={height - high}
            width={step - gap}
            height={high}
            sx={{ fill: ({ palette }) => (isToday ? palette.primary.main : palette.text.secondary) }}
            fillOpacity={isToday ? 1 : 0.55}
          />
        )
      })}
    </Box>
  )
}
