// The passages of the newest text that are most like a quote, each in the words around it, for a person to choose.
import { Box, Button } from '@mui/material'
import { Failure } from '../elements/Failure.tsx'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import type { ArticleAppearance } from './marks.ts'
import type { Span } from './paragraphs.ts'
import { useAnchorView } from './queries.ts'
import { surroundings } from './quote.ts'
import type { Reading } from './useReading.ts'

interface PlacesLikeProps {
  appearance: ArticleAppearance
  reading: Reading
  anchor: (appearance: ArticleAppearance, place: Span) => void
}

export function PlacesLike({ appearance, reading, anchor }: PlacesLikeProps) {
  const { article, offsets, shown, text } = reading
  const view = useAnchorView(article.id, appearance.id, true)
  if (view.error) return <Failure error={view.error} retry={view.refetch} />
  if (!view.data || text === undefined || view.data.captureId !== shown?.id) return null
  const { places } = view.data
  if (places.length === 0) {
    return (
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 0.5 }}>
        {t('No passage of the text is like it.')}
      </Box>
    )
  }
  return (
    <Box component="ol" aria-label={t('Where it could stand now')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {places.map(({ start, end, exact }) => {
        const around = surroundings(text, { start: offsets.toIndex(start), end: offsets.toIndex(end) })
        return (
          <Box
            component="li"
            key={start}
            sx={{ borderInlineStart: '3px solid', borderColor: 'divider', paddingInlineStart: 1.5, mb: 1.25 }}
          >
            <Box
              dir="auto"
              lang={article.language ?? undefined}
              sx={{ fontFamily: serif, fontSize: 14.5, color: 'text.secondary', overflowWrap: 'anywhere' }}
            >
              {around.before}
              <Box component="strong" sx={{ color: 'text.primary' }}>
                {exact}
              </Box>
              {around.after}
            </Box>
            <Button
              size="small"
              variant="outlined"
              sx={{ mt: 0.5, minHeight: { xs: 40, md: 30 } }}
              onClick={() => anchor(appearance, { start, end })}
            >
              {t('It stands here now')}
            </Button>
          </Box>
        )
      })}
    </Box>
  )
}
