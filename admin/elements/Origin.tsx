// Where an article or a source comes from, under its title: by whom it was published, when, and its address.
import { Box } from '@mui/material'
import { t } from '../language/language.ts'
import { OutLink } from './OutLink.tsx'
import { onDate } from './When.tsx'

/** The title of what others wrote, at the head of its page. */
export const recordTitle = {
  fontSize: { xs: 21, sm: 25 },
  lineHeight: 1.25,
  fontWeight: 500,
  maxWidth: '52ch',
  mb: 0.5,
}

interface Published {
  publisher: string | null
  author?: string | null
  publishedOn: string | null
  url: string | null
}

export function Origin({ of: { publisher, author, publishedOn, url } }: { of: Published }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        fontSize: 13,
        color: 'text.secondary',
        minHeight: 22,
      }}
    >
      {publisher && <bdi>{publisher}</bdi>}
      {author && <bdi>{author}</bdi>}
      {publishedOn && <span>{onDate(publishedOn)}</span>}
      {url && <OutLink href={url}>{t('original')}</OutLink>}
    </Box>
  )
}
