// The filters in force, each with a way to drop it, and how many claims are left.
import { Box, Button, Chip } from '@mui/material'
import { useListContext } from 'react-admin'
import { useMe } from '../auth.ts'
import { fieldName } from '../elements/differences.ts'
import { t } from '../language/language.ts'
import { chosen, toggled, without, wordOf } from './filters.ts'

const facetNames = new Set(['status', 'verdict', 'kind', 'topic'])

export function ActiveFilters() {
  const { filterValues, setFilters, total, meta, isPending, error } = useListContext()
  const me = useMe()
  const names = Object.keys(filterValues).filter((name) => name !== 'q')
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center', mb: 1, minHeight: 28 }}>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: 13, mr: 0.5 }}>
        {isPending && t('Counting …')}
        {!isPending &&
          !error &&
          t(
            meta?.isCapped
              ? 'More than %{smart_count} claim |||| More than %{smart_count} claims'
              : '%{smart_count} claim |||| %{smart_count} claims',
            total ?? 0,
          )}
      </Box>
      {names.flatMap((name) =>
        chosen(filterValues, name).map((value) => (
          <Chip
            key={`${name}:${value}`}
            size="small"
            label={filterWord(name, value, me?.id)}
            onDelete={() =>
              setFilters(
                facetNames.has(name) ? toggled(filterValues, name, value) : without(filterValues, name),
              )
            }
          />
        )),
      )}
      {names.length > 1 && (
        <Button size="small" onClick={() => setFilters({})}>
          {t('Clear all')}
        </Button>
      )}
    </Box>
  )
}

function filterWord(name: string, value: string, me: string | undefined): string {
  if (name === 'assigneeId') {
    if (value === 'none') return t('Assigned to nobody')
    return value === me ? t('Assigned to me') : t('Assigned to a colleague')
  }
  if (name === 'sourceId') return t('Leaning on one source')
  if (name === 'articleId') return t('Of one article')
  if (name === 'leasedBy') return t(value === me ? 'I am at work on it' : 'A colleague is at work on it')
  if (value === 'true') return fieldName(name)
  return facetNames.has(name) ? wordOf(name, value) : `${fieldName(name)}: ${value}`
}
