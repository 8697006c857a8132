// Verdicts by week or month: a bar for each, put together from a pattern for each verdict, its sum on top.

import { useTheme } from '@mui/material'
import type { DecisionBucket } from '../../api/insights/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { inFigures } from '../language/formats.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { usePatterns } from './Patterns.tsx'
import { acrossOf, everyHowMany, roundTicks } from './scale.ts'
import { useWidth } from './useWidth.ts'
import { bucketName, titlesBy, totalOf } from './words.ts'

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
  const across = acrossOf(width)
  const y = (count: number) => edge.top + room - (count / top) * room
  const every = everyHowMany(buckets.length, width - edge.left, roomOfName)
  return (
    <ChartFrame ref={box} width={width} height={height} title={titlesBy[by].verdicts} says={says}>
      {patterns}
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={across(edge.left)}
            x2={across(width)}
            y1={y(tick)}
            y2={y(tick)}
            stroke={palette.divider}
          />
          <text x={across(edge.left - 6)} y={y(tick) + 4} textAnchor="end">
            {inFigures(tick)}
          </text>
        </g>
      ))}
      {buckets.map((bucket, at) => {
        const wide = Math.max(1, band * 0.76)
        const middle = across(edge.left + at * band + band * 0.12 + wide / 2)
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
                  x={middle - wide / 2}
                  y={y(below)}
                  width={wide}
                  height={y(from) - y(below)}
                  fill={fills[verdict]}
                  stroke={palette.verdicts[verdict]}
                />
              )
            })}
            {below > 0 && band >= roomOfSum && (
              <text x={middle} y={y(below) - 4} textAnchor="middle">
                {inFigures(below)}
              </text>
            )}
            {(buckets.length - 1 - at) % every === 0 && (
              <text
                x={middle}
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
