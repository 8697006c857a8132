// The charts over time as tables: the same numbers, week by week or month by month.

import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import type { Insights } from '../../api/insights/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { shortVerdict } from '../desk/sayings.ts'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { durationInWords } from './durations.ts'
import { type By, bucketName, titlesBy, totalOf } from './words.ts'

const whole = (count: number) => inFigures(count)

export function DecisionsTable({ buckets, by }: { buckets: Insights['decisions']; by: By }) {
  return (
    <Table size="small" aria-label={titlesBy[by].verdicts}>
      <TableHead>
        <TableRow>
          <TableCell>{by === 'week' ? t('Week') : t('Month')}</TableCell>
          {verdicts.map((verdict) => (
            <TableCell key={verdict} align="right">
              {shortVerdict(verdict)}
            </TableCell>
          ))}
          <TableCell align="right">{t('All')}</TableCell>
          <TableCell align="right">{t('Replaced another')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {buckets.map((bucket) => (
          <TableRow key={bucket.from}>
            <TableCell component="th" scope="row">
              {bucketName(bucket.from, by)}
              {bucket.isPartial && ` ${t('(not whole)')}`}
            </TableCell>
            {verdicts.map((verdict) => (
              <TableCell key={verdict} align="right">
                {whole(bucket[verdict])}
              </TableCell>
            ))}
            <TableCell align="right">{whole(totalOf(bucket))}</TableCell>
            <TableCell align="right">{whole(bucket.again)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

export function WaitTable({ time, by }: { time: Insights['timeToVerdict']; by: By }) {
  return (
    <Table size="small" aria-label={titlesBy[by].wait}>
      <TableHead>
        <TableRow>
          <TableCell>{by === 'week' ? t('Week') : t('Month')}</TableCell>
          <TableCell align="right">{t('Claims')}</TableCell>
          <TableCell align="right">{t('Half within')}</TableCell>
          <TableCell align="right">{t('Nine of ten within')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {time.buckets.map(({ from, claims, medianMinutes, ninthMinutes }) => (
          <TableRow key={from}>
            <TableCell component="th" scope="row">
              {bucketName(from, by)}
            </TableCell>
            <TableCell align="right">{whole(claims)}</TableCell>
            <TableCell align="right">
              {medianMinutes === null ? '–' : durationInWords(medianMinutes)}
            </TableCell>
            <TableCell align="right">
              {ninthMinutes !== null ? durationInWords(ninthMinutes) : claims === 0 ? '–' : t('too few')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
