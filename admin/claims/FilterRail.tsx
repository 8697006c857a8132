// Filters with the number of claims behind each, and the views one comes back to.
import { Box, ButtonBase, Typography } from '@mui/material'
import { useState } from 'react'
import { useListContext } from 'react-admin'
import type { Verdict } from '../../db/vocabulary.ts'
import { useMe } from '../auth.ts'
import { VerdictGlyph } from '../elements/VerdictMark.tsx'
import type { Facets } from '../provider.ts'
import { chosen, type FacetGroup, type Filters, facetGroups, isSame, toggled, wordOf } from './filters.ts'
import { SavedFilters } from './SavedFilters.tsx'

const mostTopics = 8

export function FilterRail() {
  const { meta } = useListContext()
  const facets: Facets = meta?.facets ?? {}
  return (
    <>
      <Views />
      <SavedFilters />
      {facetGroups.map((group) => (
        <Group key={group.name} group={group} counts={facets[group.name] ?? []} />
      ))}
    </>
  )
}

function Views() {
  const me = useMe()
  const views: [string, Filters][] = [
    ['All claims', {}],
    ['To be judged', { status: ['submitted', 'in_review'] }],
    ...(me ? [['Assigned to me', { assigneeId: [me.id] }] as [string, Filters]] : []),
    ['Nobody’s yet', { assigneeId: ['none'], status: ['submitted', 'in_review'] }],
    ['Evidence changed since', { evidenceChanged: true }],
    ['Quote changed since', { quoteChanged: true }],
    ['Leans on unsaved evidence', { unsavedEvidence: 'true' }],
    ['Withdrawn', { withdrawn: true }],
  ]
  const { filterValues, setFilters } = useListContext()
  return (
    <RailGroup label="Views">
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

function Group({ group, counts }: { group: FacetGroup; counts: Facets[string] }) {
  const { filterValues, setFilters } = useListContext()
  const [showsAll, setShowsAll] = useState(false)
  const on = chosen(filterValues, group.name)
  const countOf = new Map(counts.map(({ value, count }) => [value, count]))
  const listed = (group.words ?? topicsOf(counts, on)).filter(
    (word) => countOf.get(word) || on.includes(word),
  )
  if (listed.length === 0) return null
  const shown = group.words || showsAll ? listed : listed.slice(0, mostTopics)
  return (
    <RailGroup label={group.label}>
      {shown.map((word) => (
        <RailItem
          key={word}
          label={wordOf(group.name, word)}
          count={countOf.get(word) ?? 0}
          isOn={on.includes(word)}
          {...(group.name === 'verdict' ? { verdict: word as Verdict } : {})}
          onClick={() => setFilters(toggled(filterValues, group.name, word))}
        />
      ))}
      {shown.length < listed.length && (
        <RailItem label={`${listed.length - shown.length} more …`} onClick={() => setShowsAll(true)} />
      )}
    </RailGroup>
  )
}

function topicsOf(counts: Facets[string], on: string[]): string[] {
  return [...new Set([...on, ...counts.flatMap(({ value }) => value ?? [])])]
}

export function RailGroup({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography
        component="h2"
        sx={{ fontSize: 12.5, fontWeight: 650, color: 'text.secondary', mb: 0.25, px: 1 }}
      >
        {label}
      </Typography>
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {children}
      </Box>
    </Box>
  )
}

interface RailItemProps {
  label: string
  count?: number
  isOn?: boolean
  verdict?: Verdict
  onClick: () => void
  end?: React.ReactNode
}

export function RailItem({ label, count, isOn, verdict, onClick, end }: RailItemProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center' }}>
      <ButtonBase
        onClick={onClick}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        sx={{
          flex: 1,
          minWidth: 0,
          justifyContent: 'flex-start',
          textAlign: 'start',
          gap: 0.75,
          px: 1,
          py: 0.25,
          minHeight: { xs: 40, md: 26 },
          borderRadius: 1,
          font: 'inherit',
          fontSize: 13.5,
          fontWeight: isOn ? 650 : 400,
          bgcolor: isOn ? 'tint' : undefined,
          '&:hover': { bgcolor: 'tint' },
        }}
      >
        {verdict && <VerdictGlyph verdict={verdict} />}
        <Box component="bdi" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {label}
        </Box>
        {count !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {count.toLocaleString('en')}
          </Box>
        )}
      </ButtonBase>
      {end}
    </Box>
  )
}
