// What the desk noticed about where sources come from; nothing changes until a person confirms.
import { Box, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { OriginSuggestion, Source } from '../../api/sources/schema.ts'
import { useMay } from '../auth.ts'
import { Section } from '../elements/Section.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { hintInWords, type SuggestedGroup, suggestedGroups } from './regrouping.ts'

interface SuggestionsProps {
  claim: Claim
  sources: ReadonlyMap<string, Source>
  confirm: (group: SuggestedGroup) => void
}

export function Suggestions({ claim, sources, confirm }: SuggestionsProps) {
  const desk = useDataProvider<Desk>()
  const mayRegroup = useMay('sources:change')
  const { data } = useQuery({
    queryKey: ['claims', 'originSuggestions', claim.id, claim.version],
    queryFn: ({ signal }) => desk.suggestOrigins(claim.id, signal),
    enabled: mayRegroup && (claim.evidence?.length ?? 0) > 0,
    placeholderData: (before) => before,
  })
  const groups = suggestedGroups(data?.data ?? [])
  if (groups.length === 0) return null
  return (
    <Section title={t('These may not be independent')}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fit, minmax(320px, 1fr))' },
        }}
      >
        {groups.map((group) => (
          <Card key={group.key} group={group} sources={sources} confirm={confirm} />
        ))}
      </Box>
    </Section>
  )
}

interface CardProps extends Omit<SuggestionsProps, 'claim'> {
  group: SuggestedGroup
}

function Card({ group, sources, confirm }: CardProps) {
  const { originName, suggestions } = group
  const nameOf = ({ sourceId, sourceTitle }: OriginSuggestion) =>
    sources.get(sourceId)?.publisher ?? sourceTitle
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, fontWeight: 600 }}>
          <Told text="May rest on %{origin}" with={{ origin: <bdi>{originName}</bdi> }} />
        </Box>
        {suggestions.length > 1 && (
          <Button size="small" variant="outlined" onClick={() => confirm(group)}>
            {t('Confirm all %{count}', { count: suggestions.length })}
          </Button>
        )}
      </Box>
      <Box
        component="ul"
        aria-label={t('%{smart_count} hint |||| %{smart_count} hints', suggestions.length)}
        sx={{ listStyle: 'none', m: 0, p: 0 }}
      >
        {suggestions.map((suggestion) => (
          <Box
            component="li"
            key={suggestion.sourceId}
            sx={{ display: 'flex', gap: 1, alignItems: 'baseline', fontSize: 13.5 }}
          >
            <Box dir="auto" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {nameOf(suggestion)} – {hintInWords(suggestion)}
            </Box>
            <Button
              size="small"
              aria-label={t('Confirm: %{source} rests on %{origin}', {
                source: nameOf(suggestion),
                origin: originName,
              })}
              onClick={() => confirm({ ...group, suggestions: [suggestion] })}
              sx={{ minHeight: { xs: 44, md: 28 }, py: 0 }}
            >
              {t('Confirm')}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
