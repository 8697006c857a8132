// Filters with the number of claims behind each, and the views one comes back to.
import { TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useListContext } from 'react-admin'
import type { Verdict } from '../../db/vocabulary.ts'
import { useMe } from '../auth.ts'
import { t } from '../language/language.ts'
import type { Facets } from '../provider.ts'
import { chosen, type FacetGroup, type Filters, facetGroups, isSame, toggled, wordOf } from './filters.ts'
import { RailGroup, RailItem } from './RailItem.tsx'
import { SavedFilters } from './SavedFilters.tsx'

const mostTopics = 8
/** As many of the newest claims the API counts by facet. */
const mostCounted = 2000

export function FilterRail() {
  const { meta } = useListContext()
  const facets: Facets = meta?.facets ?? {}
  const isLeast = meta?.areFacetsCapped === true
  return (
    <>
      <Views />
      <SavedFilters />
      {isLeast && (
        <Typography sx={{ fontSize: 12.5, color: 'text.secondary', px: 1, mb: 1 }}>
          {t('At least so many: the newest %{count} claims found are counted.', { count: mostCounted })}
        </Typography>
      )}
      {facetGroups.map((group) => (
        <Group key={group.name} group={group} counts={facets[group.name] ?? []} isLeast={isLeast} />
      ))}
    </>
  )
}

function Views() {
  const me = useMe()
  const views: [string, Filters][] = [
    [t('All claims'), {}],
    [t('To be judged'), { status: ['submitted', 'in_review', 'second_review'] }],
    ...(me ? [[t('Assigned to me'), { assigneeId: [me.id] }] as [string, Filters]] : []),
    [t('Nobody’s yet'), { assigneeId: ['none'], status: ['submitted', 'in_review'] }],
    [t('Decided, not public'), { status: ['decided'], published: false }],
    [t('Public'), { published: true }],
    [t('Overdue'), { overdue: true }],
    [t('Put off#snoozed'), { snoozed: true }],
    [t('Predictions due'), { due: true }],
    [t('To be looked at again'), { freshness: ['due', 'overdue', 'expired'] }],
    [t('Evidence changed since'), { evidenceChanged: true }],
    [t('Quote changed since'), { quoteChanged: true }],
    [t('Leans on unsaved evidence'), { unsavedEvidence: 'true' }],
    [t('Withdrawn'), { withdrawn: true }],
  ]
  const { filterValues, setFilters } = useListContext()
  return (
    <RailGroup label={t('Views')}>
      {views.map(([label, filters]) => (
        <RailItem
          key={label}
          label={label}
          isOn={isSame(filterValues, filters)}
          onClick={() => setFilters(filters)}
        />
      ))}
    </RailGroup>
  )
}

interface GroupProps {
  group: FacetGroup
  counts: Facets[string]
  isLeast: boolean
}

function Group({ group, counts, isLeast }: GroupProps) {
  const { filterValues, setFilters } = useListContext()
  const [showsAll, setShowsAll] = useState(false)
  const [sought, seek] = useState('')
  const on = chosen(filterValues, group.name)
  const countOf = new Map(counts.map(({ value, count }) => [value, count]))
  const listed = (group.words ?? topicsOf(counts, on)).filter(
    (word) => countOf.get(word) || on.includes(word),
  )
  if (listed.length === 0) return null
  const found = listed.filter((word) => word.toLowerCase().includes(sought.trim().toLowerCase()))
  const shown = group.words || showsAll ? found : found.slice(0, mostTopics)
  const more = found.length - shown.length
  return (
    <RailGroup label={group.label}>
      {!group.words && listed.length > mostTopics && (
        <li>
          <TextField
            type="search"
            placeholder={t('Find a topic')}
            value={sought}
            onChange={({ target }) => seek(target.value)}
            slotProps={{ htmlInput: { 'aria-label': t('Find a topic'), dir: 'auto' } }}
            sx={{ my: 0.5, px: 1, '& input': { py: 0.5, fontSize: 13.5 } }}
          />
        </li>
      )}
      {shown.map((word) => (
        <RailItem
          key={word}
          label={wordOf(group.name, word)}
          count={countOf.get(word) ?? 0}
          isLeast={isLeast}
          isOn={on.includes(word)}
          {...(group.name === 'verdict' ? { verdict: word as Verdict } : {})}
          onClick={() => setFilters(toggled(filterValues, group.name, word))}
        />
      ))}
      {more > 0 && (
        <RailItem
          label={t('%{smart_count} more … |||| %{smart_count} more …', more)}
          onClick={() => setShowsAll(true)}
        />
      )}
    </RailGroup>
  )
}

function topicsOf(counts: Facets[string], on: string[]): string[] {
  return [...new Set([...on, ...counts.flatMap(({ value }) => value ?? [])])]
}
