// Takes claims away as files: each choice says what it sends, and is a real link.
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, Link, Popover, Typography } from '@mui/material'
import { type MouseEvent, useId, useState } from 'react'
import { Link as RouterLink, useGetList, useListContext } from 'react-admin'
import { useMay } from '../auth.ts'
import { t } from '../language/language.ts'
import { isRightToLeft } from '../language/which.ts'
import type { Facets } from '../provider.ts'
import { type QueryValue, queryString } from '../request.ts'
import { exportQuery, type Filters } from './filters.ts'

/** Where lines end. */
const end = isRightToLeft ? 'left' : 'right'

const formats = ['json', 'ndjson', 'csv'] as const

export function ExportMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const id = useId()
  if (!useMay('exports:read')) return null
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        aria-haspopup="dialog"
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
      >
        {t('Export')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: end }}
        transformOrigin={{ vertical: 'top', horizontal: end }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': id,
            sx: { p: 2, pb: 1, width: 360, border: 1, borderColor: 'divider' },
          },
        }}
      >
        <Typography variant="h3" component="h2" id={id} sx={{ mb: 1 }}>
          {t('Export claims')}
        </Typography>
        <Choices />
      </Popover>
    </>
  )
}

function Choices() {
  const { filterValues } = useListContext()
  const all = useVerdictCounts({})
  const these = useVerdictCounts(filterValues)
  const isFiltered = Object.keys(filterValues).length > 0
  const isSendable = filterValues.withdrawn !== true
  const others = isFiltered && isSendable ? exportQuery(filterValues) : {}
  return (
    <>
      <Choice
        title={t('Verified#claims')}
        count={all?.verified}
        says={t('Every claim found true, with its evidence, sources and origins.')}
        query={{ verdict: 'verified' }}
      />
      <Choice
        title={t('All decided')}
        count={all?.any}
        says={t('Every claim with a verdict in force, whatever the answer.')}
        query={{ verdict: 'any' }}
      />
      {isFiltered && isSendable && (
        <Choice
          title={t('This list')}
          count={these?.any}
          isLeast={these?.isLeast}
          says={t('The decided claims your filters leave; those without a verdict are not sent.')}
          query={exportQuery(filterValues)}
        />
      )}
      {isFiltered && !isSendable && (
        <Typography
          sx={{ fontSize: 13, color: 'text.secondary', pt: 1, borderTop: 1, borderColor: 'divider' }}
        >
          {t('Withdrawn claims are not sent.')}
        </Typography>
      )}
      <Box sx={{ pt: 1, borderTop: 1, borderColor: 'divider' }}>
        <Link component={RouterLink} to={`/exports?filter=${encodeURIComponent(JSON.stringify(others))}`}>
          {t('More formats, and saved exports')}
        </Link>
      </Box>
    </>
  )
}

/** How many claims an export of these filters holds, by verdict. */
function useVerdictCounts(filters: Filters): { verified: number; any: number; isLeast: boolean } | undefined {
  const { verdict, ...others } = exportQuery(filters)
  const { meta } = useGetList('claims', {
    filter: others,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
    meta: { facets: ['verdict'] },
  })
  const facets: Facets | undefined = meta?.facets
  if (!facets) return undefined
  const wanted = String(verdict).split(',')
  const counts = (facets.verdict ?? []).filter(({ value }) => value !== null)
  const sum = (rows: typeof counts) => rows.reduce((total, { count }) => total + count, 0)
  return {
    isLeast: meta?.areFacetsCapped === true,
    verified: sum(counts.filter(({ value }) => value === 'verified')),
    any: sum(counts.filter(({ value }) => wanted.includes('any') || wanted.includes(String(value)))),
  }
}

interface ChoiceProps {
  title: string
  says: string
  count: number | undefined
  isLeast?: boolean | undefined
  query: Filters
}

function Choice({ title, says, count, isLeast, query }: ChoiceProps) {
  return (
    <Box component="section" aria-label={title} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Typography variant="h4" component="h3" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
          {count === undefined
            ? t('counting …')
            : t(
                isLeast
                  ? 'at least %{smart_count} claim |||| at least %{smart_count} claims'
                  : '%{smart_count} claim |||| %{smart_count} claims',
                count,
              )}
        </Box>
      </Box>
      <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>{says}</Typography>
      <Box sx={{ display: 'flex', gap: 2, mt: 0.5, ml: { xs: -1, sm: 0 } }}>
        {formats.map((format) => (
          <Link
            key={format}
            href={`/api/v1/exports/claims.${format}${queryString(query as Record<string, QueryValue>)}`}
            download={`claims.${format}`}
            aria-label={t('%{title} as %{format}', { title, format: format.toUpperCase() })}
            sx={{ py: { xs: 1.4, sm: 0.4 }, px: { xs: 1, sm: 0 } }}
          >
            {format.toUpperCase()}
          </Link>
        ))}
      </Box>
    </Box>
  )
}
