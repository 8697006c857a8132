// Verdicts by week or month: a bar for each, put together from a pattern for each verdict, its sum on top.

import { useTheme } from '@mui/material'
import type { DecisionBucket } from '../../api/insights/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { inFigures } from '../language/formats.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { usePatterns } from './Patterns.tsx'
import { everyHowMany, roundTicks } from './scale.ts'
import { useWidth } from './useWidth.ts'
import { bucketName, totalOf } from './words.ts'

const height = 230
const edge = { top: 18, bottom: 24, left: 40 }
const roomOfName = 62
const roomOfSum = 22

interface DecisionsChartProps {
  buckets: readonly DecisionBucket[]
  by: 'week' | 'month'
  says: string
}

export function DecisionsChart({ buckets, by, says }: DecisionsChartProps) {
  const { box, width } = useWidth<HTMLDivElement>(800)
  const { fills, patterns } = usePatterns()
  const { palette } = useTheme()
  const ticks = roundTicks(Math.max(...buckets.map(totalOf)))
  const top = ticks.at(-1) ?? 1
  const band = (width - edge.left) / buckets.length
  const room = height - edge.top - edge.bottom
  const y = (count: number) => edge.top + room - (count / top) * room
  const every = everyHowMany(buckets.length, width - edge.left, roomOfName)
  return (
    <ChartFrame ref={box} width={width} height={height} title={`Verdicts by ${by}`} says={says}>
      {patterns}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={edge.left} x2={width} y1={y(tick)} y2={y(tick)} stroke={palette.divider} />
          <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
            {inFigures(tick)}
          </text>
        </g>
      ))}
      {buckets.map((bucket, at) => {
        const x = edge.left + at * band + band * 0.12
        const wide = Math.max(1, band * 0.76)
        let below = 0
        return (
          <g key={bucket.from}>
            {verdicts.map((verdict) => {
              const count = bucket[verdict]
              const from = below
              below += count
              if (count === 0) return null
              return (
                <rect
                  key={verdict}
                  data-bar={`${bucket.from} ${verdict}`}
                  data-count={count}
                  x={x}
                  y={y(below)}
                  width={wide}
                  height={y(from) - y(below)}
                  fill={fills[verdict]}
                  stroke={palette.verdicts[verdict]}
                />
              )
            })}
            {below > 0 && band >= roomOfSum && (
              <text x={x + wide / 2} y={y(below) - 4} textAnchor="middle">
                {inFigures(below)}
              </text>
            )}
            {(buckets.length - 1 - at) % every === 0 && (
              <text
                x={x + wide / 2}
                y={height - 6}
                textAnchor={at === buckets.length - 1 && band < 50 ? 'end' : 'middle'}
              >
                {bucketName(bucket.from, by, 'short')}
              </text>
            )}
          </g>
        )
      })}
    </ChartFrame>
  )
}
