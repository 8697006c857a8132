// Verdicts by topic, outlet or speaker: a table with a bar in each row, put together from the patterns of the verdicts.

import { Box, Table, TableBody, TableCell, TableHead, TableRow, useTheme } from '@mui/material'
import { Link } from 'react-admin'
import { type Verdict, verdicts } from '../../db/vocabulary.ts'
import { shortVerdict } from '../desk/sayings.ts'
import { asRead } from '../language/as-read.ts'
import { inFigures, inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { usePatterns, VerdictLegend } from './Patterns.tsx'
import { countOf } from './words.ts'

export type AnswersRow = Record<Verdict, number> & {
  value: string
  total: number
  open?: number
  declined?: number
}

interface AnswersTableProps {
  label: string
  /** What a row is called. */
  noun: string
  rows: readonly AnswersRow[]
  /** What all of a row are. */
  totals: string
  /** Where the page narrowed to a row is. */
  pathOf: (value: string) => string
  /** What is neither of the verdicts, where there is such. */
  rest?: string
}

const onDesk = { display: { xs: 'none', md: 'table-cell' } }

export function AnswersTable({ label, noun, rows, totals, pathOf, rest }: AnswersTableProps) {
  const most = Math.max(1, ...rows.map(({ total }) => total))
  return (
    <>
      <VerdictLegend {...(rest && { rest })} />
      <Table size="small" aria-label={label} sx={{ '& td, & th': { px: { xs: 0.5, sm: 1 } } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: { xs: '40%', md: 220 } }}>{noun}</TableCell>
            <TableCell>{t('In proportion')}</TableCell>
            {verdicts.map((verdict) => (
              <TableCell key={verdict} align="right" sx={onDesk}>
                {shortVerdict(verdict)}
              </TableCell>
            ))}
            {rest && (
              <TableCell align="right" sx={onDesk}>
                {rest}
              </TableCell>
            )}
            <TableCell align="right">{totals}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.value} data-row={row.value}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                <Link to={pathOf(row.value)} sx={{ color: 'text.primary' }}>
                  <bdi>{row.value}</bdi>
                </Link>
                <Box
                  sx={{ display: { md: 'none' }, fontSize: 12.5, color: 'text.secondary', fontWeight: 400 }}
                >
                  {inWords(row, rest)}
                </Box>
              </TableCell>
              <TableCell>
                <Bar row={row} most={most} />
              </TableCell>
              {verdicts.map((verdict) => (
                <TableCell key={verdict} align="right" sx={onDesk}>
                  {inFigures(row[verdict])}
                </TableCell>
              ))}
              {rest && (
                <TableCell align="right" sx={onDesk}>
                  {inFigures(restOf(row))}
                </TableCell>
              )}
              <TableCell align="right">{inFigures(row.total)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

const restOf = (row: AnswersRow) => row.total - verdicts.reduce((sum, verdict) => sum + row[verdict], 0)

/** `4 verified, 3 refuted, 2 without verdict` */
function inWords(row: AnswersRow, rest: string | undefined): string {
  const parts: [count: number, word: string][] = [
    ...verdicts.map((verdict) => [row[verdict], shortVerdict(verdict)] as [number, string]),
    ...(rest ? [[restOf(row), rest] as [number, string]] : []),
  ]
  return inList(parts.flatMap(([count, word]) => (count === 0 ? [] : [countOf(count, word)])))
}

/** As long as there are many, beside the longest; its numbers stand in the row. */
function Bar({ row, most }: { row: AnswersRow; most: number }) {
  const { fills, patterns } = usePatterns()
  const { palette } = useTheme()
  const percent = (count: number) => (count / most) * 100
  let before = 0
  return (
    <Box
      component="svg"
      aria-hidden
      sx={{ display: 'block', width: '100%', minWidth: 80, height: 16, overflow: 'visible', ...asRead }}
    >
      {patterns}
      {verdicts.map((verdict) => {
        const x = percent(before)
        before += row[verdict]
        return row[verdict] === 0 ? null : (
          <rect
            key={verdict}
            data-count={row[verdict]}
            x={`${x}%`}
            y="1"
            width={`${percent(row[verdict])}%`}
            height="14"
            fill={fills[verdict]}
            stroke={palette.verdicts[verdict]}
          >
            <title>{countOf(row[verdict], shortVerdict(verdict))}</title>
          </rect>
        )
      })}
      {restOf(row) > 0 && (
        <rect
          data-count={restOf(row)}
          x={`${percent(before)}%`}
          y="1"
          width={`${percent(restOf(row))}%`}
          height="14"
          fill="none"
          stroke={palette.text.secondary}
          strokeDasharray="2 2"
        />
      )}
    </Box>
  )
}
