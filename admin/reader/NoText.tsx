// What stands where an article has no text: why, what waits for one, and the way to bring it.
import { Box, Card } from '@mui/material'
import type { Article } from '../../api/articles/schema.ts'
import type { Capture } from '../../api/captures/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Quoted } from '../elements/Said.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { CaptureAgain } from './CaptureAgain.tsx'
import type { ArticleAppearance } from './marks.ts'

interface NoTextProps {
  article: Article
  waiting: ArticleAppearance[]
  captured: ((capture: Capture) => unknown) | undefined
}

export function NoText({ article, waiting, captured }: NoTextProps) {
  const { failedCapture } = article
  return (
    <>
      <Card sx={{ mb: 2 }}>
        <Empty
          title={failedCapture ? t('The page could not be read') : t('No text yet')}
          action={
            captured && (
              <CaptureAgain
                article={article}
                onCaptured={captured}
                label={failedCapture ? t('Try again, or paste the text') : t('Bring the text')}
                isMain
              />
            )
          }
        >
          {failedCapture?.failure
            ? fromDesk(failedCapture.failure.detail)
            : t('With its text here, claims can be made by selecting their words.')}
        </Empty>
      </Card>
      {waiting.length > 0 && (
        <Box component="section" aria-labelledby="waiting-quotes" sx={{ maxWidth: '68ch', mx: 'auto' }}>
          <Box component="h2" id="waiting-quotes" sx={{ fontSize: 15, fontWeight: 650 }}>
            {t(
              '%{smart_count} quote waiting for it |||| %{smart_count} quotes waiting for it',
              waiting.length,
            )}
          </Box>
          {waiting.map(({ id, quoted }) => (
            <Quoted key={id} lang={article.language}>
              {quoted.exact}
            </Quoted>
          ))}
        </Box>
      )}
    </>
  )
}
