// What a page handed over, shown above the form that it filled in.
import { Alert, Box, Button, Card, Typography } from '@mui/material'
import { useFormContext, useWatch } from 'react-hook-form'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import type { HandedOver } from './bookmarklet.ts'

export function FromPage({ quote, isCut, article: { title, url } }: HandedOver) {
  const { setValue } = useFormContext()
  const text: string | undefined = useWatch({ name: 'text' })
  const use = () => setValue('text', quote, { shouldDirty: true, shouldTouch: true })
  return (
    <Card
      variant="outlined"
      component="aside"
      aria-label={t('From the page')}
      sx={{ p: 2, mb: 2, width: '100%' }}
    >
      {quote ? (
        <Box
          component="blockquote"
          dir="auto"
          sx={{
            m: 0,
            pl: 1.5,
            borderInlineStart: '3px solid',
            borderColor: 'divider',
            fontFamily: serif,
            fontSize: 16.5,
            lineHeight: 1.5,
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
            maxHeight: 180,
            overflowY: 'auto',
          }}
          // A stretch that scrolls must be reachable by keys.
          tabIndex={quote.length > 600 ? 0 : undefined}
        >
          {quote}
        </Box>
      ) : (
        <Typography>{t('Nothing was selected there: give the exact words under “Quote” below.')}</Typography>
      )}
      <Typography sx={{ color: 'text.secondary', fontSize: 13, mt: 1, overflowWrap: 'anywhere' }}>
        <bdi>{title ?? t('A page without a title')}</bdi>
        {url && title !== url && ` · ${new URL(url).host}`}
      </Typography>
      {isCut && (
        <Alert severity="info" variant="outlined" sx={{ mt: 1.5 }}>
          {t(
            'The selection was longer than a bookmark can carry; this is its beginning. Shorten it to the words that make the claim.',
          )}
        </Alert>
      )}
      {quote && !text && (
        <Button size="small" onClick={use} sx={{ mt: 1, ml: -0.5 }}>
          {t('Use these words as the claim')}
        </Button>
      )}
    </Card>
  )
}
