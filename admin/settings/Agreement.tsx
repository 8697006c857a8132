// How far the reviewers agree: shown once the desk works with several, or has.

import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { AgreementReport } from '../../api/reviews/agreement-schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { shortVerdict } from '../desk/sayings.ts'
import { Facts } from '../elements/Facts.tsx'
import { Section } from '../elements/Section.tsx'
import { inFigures, inPercent } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'

export function Agreement({ isShown }: { isShown: boolean }) {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({
    queryKey: ['agreement'],
    queryFn: ({ signal }) => desk.reportAgreement({}, signal),
  })
  if (!data || (!isShown && data.pairs === 0)) return null
  return (
    <Section title={t('Agreement of the reviewers')}>
      {data.percent === null ? (
        <Box component="p" sx={{ m: 0 }}>
          {t(
            '%{smart_count} pair of reviews so far. Fewer than %{fewest} say nothing worth knowing. |||| %{smart_count} pairs of reviews so far. Fewer than %{fewest} say nothing worth knowing.',
            { smart_count: data.pairs, fewest: data.fewestPairs },
          )}
        </Box>
      ) : (
        <Known report={data} />
      )}
    </Section>
  )
}

function Known({ report }: { report: AgreementReport }) {
  const { pairs, percent, kappa } = report
  return (
    <>
      <Facts
        facts={[
          [t('Pairs of reviews'), inFigures(pairs)],
          [t('Same verdict'), inPercent(percent ?? 0)],
          [
            t('Cohen’s kappa'),
            kappa === null
              ? t('not defined: only one verdict was ever given')
              : t('%{kappa} (1 is full agreement, 0 what chance would bring)', {
                  kappa: inHundredths(kappa),
                }),
          ],
        ]}
      />
      <Pairs table={report.byVerdict ?? []} />
    </>
  )
}

/** `−0.25` */
export const inHundredths = (number: number): string =>
  inFigures(number, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−')

export function Pairs({ table }: { table: NonNullable<AgreementReport['byVerdict']> }) {
  const said = verdicts.filter((word) => table.some(({ first, second }) => [first, second].includes(word)))
  const count = (first: string, second: string) =>
    table.find((pair) => pair.first === first && pair.second === second)?.pairs ?? 0
  return (
    <Table
      size="small"
      aria-label={t('What the first and the second review said')}
      sx={{ mt: 1, maxWidth: 560 }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t('First review')}</TableCell>
          {said.map((second) => (
            <TableCell key={second} align="right">
              {t('Second: %{verdict}', { verdict: shortVerdict(second) })}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {said.map((first) => (
          <TableRow key={first}>
            <TableCell component="th" scope="row">
              {shortVerdict(first)}
            </TableCell>
            {said.map((second) => (
              <TableCell key={second} align="right" sx={first === second ? { fontWeight: 650 } : {}}>
                {inFigures(count(first, second))}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
