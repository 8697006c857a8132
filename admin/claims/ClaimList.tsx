// The list of claims: search and filters beside it, a table on a desk, cards on a phone.
import AddIcon from '@mui/icons-material/Add'
import FilterListIcon from '@mui/icons-material/FilterList'
import { Box, Button, Card, Drawer, type Theme, useMediaQuery } from '@mui/material'
import { useState } from 'react'
import { Link, ListBase, useListContext } from 'react-admin'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure, toldInPlace } from '../elements/Failure.tsx'
import { Pages } from '../elements/Pages.tsx'
import { SearchField } from '../elements/SearchField.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { makings } from '../frame/makings.ts'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { StartHere } from '../start/StartHere.tsx'
import { ActiveFilters } from './ActiveFilters.tsx'
import { ClaimCards } from './ClaimCards.tsx'
import { ClaimTable } from './ClaimTable.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FilterRail } from './FilterRail.tsx'
import { PickedBar } from './PickedBar.tsx'

export function ClaimList() {
  return (
    <ListBase
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={25}
      queryOptions={{ ...toldInPlace, meta: { facets: ['status', 'verdict', 'kind', 'topic'] } }}
    >
      <PageTitle title={t('Claims')} />
      <Page />
    </ListBase>
  )
}

function Page() {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true })
  const hasRail = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true })
  return (
    <Box sx={{ display: 'flex', gap: 2.5, alignItems: 'flex-start' }}>
      {hasRail && (
        <Box component="aside" aria-label={t('Filters')} sx={{ width: 220, flexShrink: 0 }}>
          <FilterRail />
        </Box>
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Bar hasRail={hasRail} isTable={!isPhone} />
        <ActiveFilters />
        <Rows isPhone={isPhone} />
      </Box>
    </Box>
  )
}

function Bar({ hasRail, isTable }: { hasRail: boolean; isTable: boolean }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
      <Box sx={{ flex: { xs: '1 1 100%', sm: '1 1 220px' } }}>
        <SearchField label={t('Search claims')} />
      </Box>
      {!hasRail && <FilterSheet />}
      {isTable && <ColumnMenu />}
      <ExportMenu />
      <NewClaim />
    </Box>
  )
}

/** A plain link: react-admin's button asks once more whether it may be there, and pushes its neighbours aside. */
function NewClaim() {
  const { total, filterValues } = useListContext()
  const isFirst = total === 0 && Object.keys(filterValues).length === 0
  // Where nothing is yet, the sheet that says so has the button.
  if (!useMay('claims:submit') || isFirst) return null
  return (
    <Button
      component={Link}
      to="/claims/create"
      variant="contained"
      startIcon={<AddIcon />}
      sx={{ minHeight: { xs: 44, sm: 36 }, whiteSpace: 'nowrap', ml: { xs: 'auto', sm: 0 } }}
    >
      {makings.claims}
    </Button>
  )
}

function FilterSheet() {
  const [isOpen, setOpen] = useState(false)
  const { total, isFetching } = useListContext()
  return (
    <>
      <Button startIcon={<FilterListIcon />} onClick={() => setOpen(true)}>
        {t('Filters')}
      </Button>
      <Drawer
        anchor="bottom"
        open={isOpen}
        onClose={() => setOpen(false)}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-modal': true,
            'aria-label': t('Filters'),
            sx: { maxHeight: '80vh', p: 2, pb: 0 },
          },
        }}
      >
        <FilterRail />
        <Box sx={{ position: 'sticky', bottom: 0, zIndex: 1, mx: -2, p: 2, bgcolor: 'background.paper' }}>
          <Button variant="contained" fullWidth onClick={() => setOpen(false)} sx={{ minHeight: 44 }}>
            {isFetching || total === undefined
              ? t('Show the claims')
              : t('Show %{smart_count} claim |||| Show %{smart_count} claims', total)}
          </Button>
        </Box>
      </Drawer>
    </>
  )
}

function Rows({ isPhone }: { isPhone: boolean }) {
  const { data, error, isPending, refetch } = useListContext()
  if (error) return <Failure error={error} retry={refetch} />
  return (
    <>
      <Card>
        {isPending && (
          <Box sx={{ px: 2 }}>
            <Waiting lines={12} />
          </Box>
        )}
        {data?.length === 0 && <NoClaims />}
        {data && data.length > 0 && (isPhone ? <ClaimCards /> : <ClaimTable />)}
      </Card>
      {!isPhone && <PickedBar />}
      <Pages />
    </>
  )
}

function NoClaims() {
  const { filterValues, setFilters } = useListContext()
  const names = Object.keys(filterValues)
  if (names.length === 0) return <StartHere />
  const isSearch = names.join() === 'q'
  return (
    <Empty
      title={isSearch ? t('Nothing found') : t('No claim fits')}
      action={
        <Button variant="outlined" onClick={() => setFilters({})}>
          {t('Show all claims')}
        </Button>
      }
    >
      {isSearch
        ? t('No claim has all of these words.')
        : t('Nothing on the desk has all of these filters at once.')}
    </Empty>
  )
}
