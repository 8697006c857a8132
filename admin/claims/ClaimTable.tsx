// The claims as a table: every row opens by a real link, and can be picked for acts on several at once.
import { Box, Checkbox, TableCell, TableRow } from '@mui/material'
import type { ReactNode } from 'react'
import {
  DataTable,
  DataTableBody,
  Link,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
} from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { When } from '../elements/When.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { ChangedBy } from '../live/ChangedBy.tsx'
import { serif } from '../theme.ts'
import { shortened } from '../words.ts'
import { useShown } from './ColumnMenu.tsx'

export function ClaimTable() {
  const mayChange = useMay('claims:take')
  const shows = useShown()
  return (
    <DataTable
      rowClick={false}
      body={Body}
      bulkActionButtons={mayChange}
      bulkActionsToolbar={false}
      sx={{
        '& .RaDataTable-table': { tableLayout: 'auto' },
        '& td': { verticalAlign: 'top' },
        '& td, & th': { px: { md: 1, xl: 2 } },
        // The boxes stand beside the first line, in one column with the one above them.
        '& .MuiCheckbox-root': { p: 0.5, '& svg': { fontSize: 20 } },
        '& td .MuiCheckbox-root': { mt: 0.75 },
        '& thead th': { height: 38, py: 0 },
      }}
    >
      <DataTable.Col source="text" label={t('Claim')} disableSort field={ClaimLink} />
      {shows('status') && (
        <DataTable.Col source="status" label={t('Status')} disableSort>
          <Status />
        </DataTable.Col>
      )}
      {shows('verdict') && (
        <DataTable.Col source="verdict" label={t('Verdict')} disableSort>
          <VerdictCell />
        </DataTable.Col>
      )}
      {shows('independentOrigins') && (
        <DataTable.Col source="independentOrigins" label={t('Origins')} disableSort>
          <OriginCell />
        </DataTable.Col>
      )}
      {shows('assignee') && (
        <DataTable.Col source="assignee" label={t('Assignee')} disableSort>
          <Assignee />
        </DataTable.Col>
      )}
      {shows('updatedAt') && (
        <DataTable.Col source="updatedAt" label={t('Updated')} sortByOrder="DESC">
          <Updated />
        </DataTable.Col>
      )}
    </DataTable>
  )
}

function Body({ children }: { children?: ReactNode }) {
  return <DataTableBody row={Row}>{children}</DataTableBody>
}

/** react-admin's own row labels a wrapper instead of the checkbox. */
function Row({ children }: { children?: ReactNode }) {
  const claim = useRecordContext<Claim>()
  const selected = useDataTableSelectedIdsContext()
  const { handleToggleItem } = useDataTableCallbacksContext()
  const { hasBulkActions } = useDataTableConfigContext()
  if (!claim) return null
  return (
    <TableRow hover selected={selected?.includes(claim.id) ?? false}>
      {hasBulkActions && handleToggleItem && (
        <TableCell padding="checkbox">
          <Checkbox
            size="small"
            checked={selected?.includes(claim.id) ?? false}
            onClick={(event) => handleToggleItem(claim.id, event)}
            slotProps={{ input: { 'aria-label': t('Select: %{claim}', { claim: shortened(claim.text) }) } }}
          />
        </TableCell>
      )}
      {children}
    </TableRow>
  )
}

export function ClaimLink() {
  const claim = useRecordContext<Claim>()
  if (!claim) return null
  return (
    <Box sx={{ minWidth: { md: 200, lg: 230 } }}>
      <Link
        to={`/claims/${claim.id}/show`}
        dir="auto"
        lang={claim.language ?? undefined}
        sx={{
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
          overflowWrap: 'anywhere',
          fontFamily: serif,
          fontSize: 15.5,
          lineHeight: 1.35,
          // Where the text runs against the page, its other edge would lose the dots.
          textAlign: 'start',
          color: 'text.primary',
          textDecorationColor: 'transparent',
          '&:hover, &:focus-visible': { textDecorationColor: 'currentColor' },
        }}
      >
        {claim.headline ?? claim.text}
      </Link>
      {claim.speaker && (
        <Box dir="auto" sx={{ fontSize: 12.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {claim.speaker}
        </Box>
      )}
    </Box>
  )
}

function Status() {
  const claim = useRecordContext<Claim>()
  return claim ? <StatusMark claim={claim} /> : null
}

function VerdictCell() {
  const claim = useRecordContext<Claim>()
  if (!claim?.verdict) return <span>–</span>
  return <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
}

function OriginCell() {
  const claim = useRecordContext<Claim>()
  return (
    <Box
      title={claim && fromDesk(claim.originsInWords)}
      sx={{
        display: '-webkit-box',
        WebkitLineClamp: 3,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
        minWidth: { md: 140, lg: 150 },
        fontSize: 12.5,
        lineHeight: 1.4,
        overflowWrap: 'anywhere',
      }}
    >
      <bdi>{claim && fromDesk(claim.originsInWords)}</bdi>
    </Box>
  )
}

function Assignee() {
  const claim = useRecordContext<Claim>()
  return (
    <Box
      component="bdi"
      sx={{
        display: 'block',
        maxWidth: 130,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
      title={claim?.assignee?.name}
    >
      {claim?.assignee?.name ?? '–'}
    </Box>
  )
}

function Updated() {
  const claim = useRecordContext<Claim>()
  return claim ? (
    <Box sx={{ whiteSpace: 'nowrap', position: 'relative' }}>
      <When at={claim.updatedAt} />
      <ChangedBy id={claim.id} />
    </Box>
  ) : null
}
