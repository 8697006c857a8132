// A list page of the simple kind: a search, a table whose rows are reached by links, cards on a phone.

import AddIcon from '@mui/icons-material/Add'
import {
  Box,
  Button,
  Card,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  type Theme,
  useMediaQuery,
} from '@mui/material'
import type { ReactNode } from 'react'
import { Link, ListBase, type RaRecord, useListContext, useResourceContext } from 'react-admin'
import { type Permission, useMay } from '../auth.ts'
import { makings } from '../frame/makings.ts'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { Empty } from './Empty.tsx'
import { Failure, toldInPlace } from './Failure.tsx'
import { type ListedNoun, listWords } from './nouns.ts'
import { Pages } from './Pages.tsx'
import { SearchField } from './SearchField.tsx'
import { Unseen } from './Unseen.tsx'
import { Waiting } from './Waiting.tsx'

export interface Column<R> {
  label: string
  /** Null where there is nothing to say. */
  cell: (record: R) => ReactNode
  /** Holds a button that says itself what it does. */
  isAct?: boolean
}

interface PlainListProps<R> {
  title: string
  /** What is listed, for counting. */
  noun: ListedNoun
  /** The first column is the record's name, and its link where it has a page. */
  columns: Column<R>[]
  search?: string
  create?: { needs: Permission }
  emptyReason: string
  /** What is said where nothing fits the filters in force. */
  emptyTitle?: (filters: Record<string, unknown>) => string | undefined
  /** The newest first, unless said. */
  sort?: { field: string; order: 'ASC' | 'DESC' }
  /** Another act that stands before the button to create. */
  act?: ReactNode
}

const newestFirst = { field: 'createdAt', order: 'DESC' } as const

export function PlainList<R extends RaRecord>(props: PlainListProps<R>) {
  return (
    <ListBase sort={props.sort ?? newestFirst} perPage={25} queryOptions={toldInPlace}>
      <PageTitle title={props.title} />
      <Bar {...props} />
      <Rows {...props} />
    </ListBase>
  )
}

function Bar<R>({ noun, search, create, act }: PlainListProps<R>) {
  const { total, error, filterValues } = useListContext()
  // Where nothing is yet, the sheet that says so has the button.
  const isFirst = total === 0 && !filterValues.q
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        flexWrap: 'wrap',
        mb: 1,
        minHeight: 40,
        '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 }, px: { sm: 2 }, fontSize: 13.5 },
      }}
    >
      {search && (
        <Box sx={{ flex: { xs: '1 1 100%', sm: '1 1 220px' } }}>
          <SearchField label={search} />
        </Box>
      )}
      <Box
        role="status"
        sx={{ flex: { xs: 1, sm: search ? '0 0 auto' : 1 }, color: 'text.secondary', fontSize: 13 }}
      >
        {total !== undefined && listWords[noun].counted(total)}
        {total === undefined && !error && t('Counting …')}
      </Box>
      {act}
      {create && !isFirst && <New create={create} />}
    </Box>
  )
}

function New({ create }: { create: NonNullable<PlainListProps<never>['create']> }) {
  const resource = useResourceContext() as keyof typeof makings
  return useMay(create.needs) ? (
    <Button
      component={Link}
      to={`/${resource}/create`}
      variant="contained"
      startIcon={<AddIcon />}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {makings[resource]}
    </Button>
  ) : null
}

function Rows<R extends RaRecord>(props: PlainListProps<R>) {
  const { data, error, refetch, filterValues, setFilters } = useListContext<R>()
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting lines={10} />
  if (data.length === 0 && filterValues.q) {
    return (
      <Card>
        <Empty
          title={t('Nothing found')}
          action={
            <Button variant="outlined" onClick={() => setFilters({})}>
              {t('Show all')}
            </Button>
          }
        >
          {listWords[props.noun].noneFits}
        </Empty>
      </Card>
    )
  }
  if (data.length === 0) {
    return (
      <Card>
        <Empty
          title={props.emptyTitle?.(filterValues) ?? listWords[props.noun].none}
          action={props.create && <New create={props.create} />}
        >
          {props.emptyReason}
        </Empty>
      </Card>
    )
  }
  return (
    <>
      <Card>
        {isPhone ? (
          <Cards columns={props.columns} data={data} label={props.title} />
        ) : (
          <Box sx={{ overflowX: 'auto' }}>
            <Table size="small" aria-label={props.title}>
              <TableHead>
                <TableRow>
                  {props.columns.map(({ label, isAct }) => (
                    <TableCell key={label}>{isAct ? <Unseen>{label}</Unseen> : label}</TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {data.map((record) => (
                  <TableRow key={record.id} hover>
                    {props.columns.map(({ label, cell, isAct }, at) => (
                      <TableCell
                        key={label}
                        sx={{
                          verticalAlign: 'baseline',
                          overflowWrap: at === 0 ? 'anywhere' : 'break-word',
                          // A row is no higher for what can be done there.
                          ...(isAct && { '& .MuiButton-root': { my: '-6px' } }),
                        }}
                      >
                        {cell(record) ?? '–'}
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        )}
      </Card>
      <Pages />
    </>
  )
}

function Cards<R extends RaRecord>({
  columns,
  data,
  label,
}: {
  columns: Column<R>[]
  data: R[]
  label: string
}) {
  const [name, ...others] = columns
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((record) => (
        <Box
          component="li"
          key={record.id}
          sx={{
            p: 1.5,
            // The whole card is where the record's link is pressed; what else is in it lies above.
            position: 'relative',
            '& > a::after': { content: '""', position: 'absolute', inset: 0 },
            '& button': { zIndex: 1 },
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-child': { border: 0 },
            overflowWrap: 'anywhere',
          }}
        >
          {name?.cell(record)}
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              fontSize: 13,
              color: 'text.secondary',
              mt: 0.5,
            }}
          >
            {others
              .filter(({ isAct, cell }) => !isAct && (cell(record) ?? null) !== null)
              .map((column) => (
                <span key={column.label}>
                  {column.label}: {column.cell(record)}
                </span>
              ))}
          </Box>
          {others
            .filter(({ isAct }) => isAct)
            .map(({ label, cell }) => (
              <Box key={label} sx={{ ml: -0.75 }}>
                {cell(record)}
              </Box>
            ))}
        </Box>
      ))}
    </Box>
  )
}
