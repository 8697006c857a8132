// Grey lines where text is about to be.

import { Box, Skeleton } from '@mui/material'
import { t } from '../language/language.ts'

export function Waiting({ lines = 4 }: { lines?: number }) {
  return (
    <Box role="status" aria-label={t('Loading')} sx={{ py: 2 }}>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <Skeleton key={at} variant="text" width={`${92 - ((at * 17) % 40)}%`} sx={{ fontSize: 20 }} />
      ))}
    </Box>
  )
}
