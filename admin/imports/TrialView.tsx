// What a trial found: rows that would be left out, by cause, and the first that are sound.

import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import type { Trial } from '../../api/imports/schema.ts'
import type { FaultGroup } from '../../api/jobs/schema.ts'
import { inFigures, inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import { shortened } from '../words.ts'
import { faultInWords } from './columns.ts'
import { stacked } from './stacked.ts'

export function TrialFaults({ faults }: { faults: FaultGroup[] }) {
  if (faults.length === 0) return null
  return (
    <Box component="ul" aria-label={t('What is wrong')} sx={{ mt: 0, pl: 2.5 }}>
      {faults.map(({ problem, field, count, first, title }) => (
        <li key={`${problem} ${field}`}>
          <strong>{t('%{smart_count} row |||| %{smart_count} rows', count)}</strong>:{' '}
          {faultInWords(first[0]?.reason ?? title, field)}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            {t('– first in row %{rows} |||| – first in rows %{rows}', {
              smart_count: first.length,
              rows: inList(first.map(({ row }) => inFigures(row))),
            })}
          </Box>
        </li>
      ))}
    </Box>
  )
}

const mostShown = 50

/** Only columns that any of the rows has something in. */
const columns: [label: string, cell: (row: Record<string, unknown>) => unknown][] = [
  [t('Claim'), ({ text, claimReviewed }) => text ?? claimReviewed],
  [t('Who says it'), ({ speaker, claimant }) => speaker ?? claimant],
  [t('When'), ({ claimedOn, claimDate }) => claimedOn ?? claimDate],
  [t('Topics'), ({ topics }) => (Array.isArray(topics) ? inList(topics) : undefined)],
  [t('Article'), ({ article }) => partOf(article, 'title')],
  [t('Sources'), ({ sources }) => (Array.isArray(sources) ? sources.length : undefined)],
  [t('Checked by'), ({ publisher }) => publisher],
  [t('Rating'), ({ ratingText }) => ratingText],
]

const partOf = (given: unknown, part: string) => (given as Record<string, unknown> | undefined)?.[part]

export function TrialRows({ trial: { data } }: { trial: Trial }) {
  const rows = data.slice(0, mostShown)
  const shown = columns.filter(([, cell]) => rows.some((row) => (cell(row) ?? '') !== ''))
  if (rows.length === 0) return null
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('The first rows')}>
      <Table size="small" sx={trialTable}>
        <TableHead>
          <TableRow>
            {shown.map(([label]) => (
              <TableCell key={label}>{label}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a trial have nothing else, and never move.
            <TableRow key={at}>
              {shown.map(([label, cell]) => (
                <TableCell key={label}>{said(cell(row))}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

/** Nothing at all where there is nothing to say. */
const said = (value: unknown) => ((value ?? '') === '' ? null : <bdi>{shortened(String(value), 160)}</bdi>)

const trialTable = {
  ...stacked,
  '& td': { verticalAlign: 'baseline', overflowWrap: 'anywhere' },
  '& td:first-of-type': { fontFamily: serif, fontSize: 15 },
}
