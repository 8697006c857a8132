// Which time and which claims the page is about; the address keeps it, so that it can be sent to somebody.
import { Box, Chip, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useSearchParams } from 'react-router'
import type { Insights } from '../../api/insights/schema.ts'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { QueryValue } from '../request.ts'

const names = ['topic', 'outlet', 'speaker'] as const
export type NarrowedBy = (typeof names)[number]

const nameWords: Record<NarrowedBy, string> = {
  topic: t('Topic'),
  outlet: t('Outlet'),
  speaker: t('Speaker'),
}

/** What the address says, as the desk is asked. */
export function queryOf(address: URLSearchParams): Record<string, QueryValue> {
  const narrowed = names.map((name) => [name, address.getAll(name)])
  const plain = ['from', 'to', 'by'].map((name) => [name, address.get(name)])
  return Object.fromEntries([...plain, ...narrowed])
}

/** The address of the page narrowed to one value more. */
export function narrowedTo(address: URLSearchParams, by: NarrowedBy, value: string): string {
  const next = new URLSearchParams(address)
  if (!next.getAll(by).includes(value)) next.append(by, value)
  return `/insights?${next}`
}

export function Narrowing({ shown }: { shown: Insights | undefined }) {
  const [address, setAddress] = useSearchParams()
  const by = address.get('by') ?? 'month'
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(address)
    if (value) next.set(name, value)
    else next.delete(name)
    // What is wanted by month goes farther back than by week.
    if (name === 'by') next.delete('from')
    setAddress(next)
  }
  const without = (name: string, value: string) => {
    const next = new URLSearchParams(address)
    const others = next.getAll(name).filter((one) => one !== value)
    next.delete(name)
    for (const one of others) next.append(name, one)
    setAddress(next)
  }
  const dateField = (name: 'from' | 'to', label: string) => (
    <TextField
      key={`${name} ${shown?.[name]}`}
      type="date"
      size="small"
      label={label}
      defaultValue={address.get(name) ?? shown?.[name] ?? ''}
      onBlur={({ target }) => target.value !== (shown?.[name] ?? '') && change(name, target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ flex: { xs: '1 1 140px', sm: 'none' }, width: { sm: 160 }, m: 0 }}
    />
  )
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={by}
        onChange={(_, next: string | null) => next && change('by', next)}
        aria-label={t('Counted by')}
        sx={{ bgcolor: 'background.paper' }}
      >
        <ToggleButton value="week">{t('Weeks')}</ToggleButton>
        <ToggleButton value="month">{t('Months')}</ToggleButton>
      </ToggleButtonGroup>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, flex: { xs: '1 1 100%', sm: 'none' } }}>
        {dateField('from', t('From'))}
        {dateField('to', t('Until'))}
      </Box>
      {names.flatMap((name) =>
        address
          .getAll(name)
          .map((value) => (
            <Chip
              key={`${name}:${value}`}
              label={<bdi>{value}</bdi>}
              title={inSentence(nameWords[name])}
              onDelete={() => without(name, value)}
            />
          )),
      )}
    </Box>
  )
}
