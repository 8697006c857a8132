// What narrows the history: what happened, who did it, when, to which record, and only what moved a verdict.
import { Box, Button, MenuItem, TextField } from '@mui/material'
import { useGetList, useListContext } from 'react-admin'
import type { User } from '../../api/accounts/schema.ts'
import { actions } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { worded } from '../words.ts'
import { localDay, verdictActions } from './bursts.ts'

export function HistoryFilters() {
  const { filterValues, setFilters, total, error } = useListContext()
  const { action, actor = '', after, before } = filterValues
  const isVerdicts = Array.isArray(action)
  const people = usePeople()

  function put(name: string, value: unknown) {
    const { [name]: _, ...others } = filterValues
    setFilters(value === undefined || value === '' ? others : { ...others, [name]: value })
  }

  return (
    <Box
      role="search"
      aria-label={t('History')}
      sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', my: 1.5 }}
    >
      <TextField
        select
        label={t('What happened')}
        value={isVerdicts ? '' : String(action ?? '')}
        onChange={({ target }) => put('action', target.value)}
        sx={{ width: { xs: halfOfPhone, sm: 230 }, my: 0 }}
      >
        <MenuItem value="">{t('Anything')}</MenuItem>
        {actions.map((each) => (
          <MenuItem key={each} value={each}>
            {worded(each.replace('.', ' '))}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('Who')}
        value={people.some(({ id }) => id === actor) ? actor : ''}
        onChange={({ target }) => put('actor', target.value)}
        sx={{ width: { xs: halfOfPhone, sm: 200 }, my: 0 }}
      >
        <MenuItem value="">{t('Anybody')}</MenuItem>
        {people.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
      </TextField>
      <DayField label={t('From')} at={after} onChange={(day) => put('after', day && startOf(day))} />
      <DayField label={t('To')} at={before} onChange={(day) => put('before', day && endOf(day))} />
      <Button
        variant="outlined"
        aria-pressed={isVerdicts}
        onClick={() => put('action', isVerdicts ? undefined : verdictActions)}
        sx={{ height: 40 }}
      >
        {t('Only verdict changes')}
      </Button>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', minHeight: 40 }}>
        <Box role="status" sx={{ color: 'text.secondary', fontSize: 13 }}>
          {total !== undefined && t('%{smart_count} event |||| %{smart_count} events', total)}
          {total === undefined && !error && t('Counting …')}
        </Box>
        {Object.keys(filterValues).length > 0 && (
          <Button size="small" onClick={() => setFilters({})}>
            {t('Events of the whole desk')}
          </Button>
        )}
      </Box>
    </Box>
  )
}

const halfOfPhone = 'calc(50% - 6px)'

interface DayFieldProps {
  label: string
  at: string | undefined
  onChange: (day: string | undefined) => void
}

function DayField({ label, at, onChange }: DayFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      value={at ? localDay(at) : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: { xs: halfOfPhone, sm: 160 }, my: 0 }}
    />
  )
}

const startOf = (day: string) => new Date(`${day}T00:00:00`).toISOString()
const endOf = (day: string) => new Date(`${day}T23:59:59.999`).toISOString()

/** The desk itself acts too. */
function usePeople(): { id: string; name: string }[] {
  const { data = [] } = useGetList<User>(
    'users',
    { pagination: { page: 1, perPage: 200 }, sort: { field: 'createdAt', order: 'ASC' } },
    { staleTime: 60_000 },
  )
  return [{ id: 'system', name: 'Claimdesk' }, ...data]
}
