// How long claims waited for their first verdict: the middle as a line with dots, the slow end dashed with squares.
import { useTheme } from '@mui/material'
import { Fragment } from 'react'
import type { Insights } from '../../api/insights/schema.ts'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { isRightToLeft } from '../language/which.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { unitOf } from './durations.ts'
import { acrossOf, everyHowMany, roundTicks } from './scale.ts'
import { useWidth } from './useWidth.ts'
import { bucketName, titlesBy } from './words.ts'

type Bucket = Insights['timeToVerdict']['buckets'][number]

const height = 210
const edge = { top: 12, bottom: 24, left: 72, right: 78 }
const roomOfName = 62

const lines = [
  { of: 'medianMinutes', name: t('Half'), dashes: undefined },
  { of: 'ninthMinutes', name: t('Nine of ten'), dashes: '5 4' },
] as const

interface WaitChartProps {
  buckets: readonly Bucket[]
  by: 'week' | 'month'
  says: string
}

export function WaitChart({ buckets, by, says }: WaitChartProps) {
  const { box, width } = useWidth<HTMLDivElement>(800)
  const { palette } = useTheme()
  const most = Math.max(
    1,
    ...buckets.flatMap(({ medianMinutes, ninthMinutes }) => [medianMinutes ?? 0, ninthMinutes ?? 0]),
  )
  const unit = unitOf(most)
  const ticks = roundTicks(most / unit.minutes)
  const top = (ticks.at(-1) ?? 1) * unit.minutes
  const room = height - edge.top - edge.bottom
  const step = (width - edge.left - edge.right) / Math.max(1, buckets.length - 1)
  const across = acrossOf(width)
  const x = (at: number) => across(edge.left + at * step)
  const y = (minutes: number) => edge.top + room - (minutes / top) * room
  const every = everyHowMany(buckets.length, width - edge.left - edge.right, roomOfName)
  const drawn = lines.map((line) => ({
    ...line,
    points: buckets.flatMap((bucket, at) => {
      const minutes = bucket[line.of]
      return minutes === null ? [] : [{ at, from: bucket.from, minutes, x: x(at), y: y(minutes) }]
    }),
  }))
  const names = namesApart(drawn.map(({ points }) => points.at(-1)))
  return (
    <ChartFrame ref={box} width={width} height={height} title={titlesBy[by].wait} says={says}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={across(edge.left)}
            x2={across(width - edge.right)}
            y1={y(tick * unit.minutes)}
            y2={y(tick * unit.minutes)}
            stroke={palette.divider}
          />
          <text x={across(edge.left - 6)} y={y(tick * unit.minutes) + 4} textAnchor="end">
            {`${inFigures(tick)} ${unit.word}`}
          </text>
        </g>
      ))}
      {buckets.map(
        ({ from }, at) =>
          (buckets.length - 1 - at) % every === 0 && (
            <text key={from} x={x(at)} y={height - 6} textAnchor="middle">
              {bucketName(from, by, 'short')}
            </text>
          ),
      )}
      {drawn.map(({ of, name, dashes, points }, nth) => {
        const place = names[nth]
        if (!place) return null
        return (
          <g key={of}>
            {points.map((point, index) => {
              const before = points[index - 1]
              const isSquare = dashes !== undefined
              return (
                <Fragment key={point.from}>
                  {/* Weeks without any leave a gap. */}
                  {before && before.at === point.at - 1 && (
                    <line
                      x1={before.x}
                      y1={before.y}
                      x2={point.x}
                      y2={point.y}
                      stroke={palette.primary.main}
                      strokeWidth="2"
                      strokeDasharray={dashes}
                    />
                  )}
                  {isSquare ? (
                    <rect
                      data-point={`${point.from} ${of}`}
                      data-minutes={point.minutes}
                      x={point.x - 3}
                      y={point.y - 3}
                      width="6"
                      height="6"
                      fill={palette.background.paper}
                      stroke={palette.primary.main}
                      strokeWidth="1.5"
                    />
                  ) : (
                    <circle
                      data-point={`${point.from} ${of}`}
                      data-minutes={point.minutes}
                      cx={point.x}
                      cy={point.y}
                      r="3.5"
                      fill={palette.primary.main}
                    />
                  )}
                </Fragment>
              )
            })}
            <text x={place.x} y={place.y}>
              {name}
            </text>
          </g>
        )
      })}
    </ChartFrame>
  )
}

interface Place {
  x: number
  y: number
}

const lineOfText = 15

/** Where the names of the lines stand: at their ends, and not on one another. */
function namesApart([half, ninth]: (Place | undefined)[]): (Place | undefined)[] {
  const [low, high] = [half, ninth].map((end) => end && { x: end.x + (isRightToLeft ? -8 : 8), y: end.y + 4 })
  if (!low || !high || low.y - high.y >= lineOfText) return [low, high]
  const middle = (low.y + high.y) / 2
  return [
    { ...low, y: middle + lineOfText / 2 },
    { ...high, y: middle - lineOfText / 2 },
  ]
}
