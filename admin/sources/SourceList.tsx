// The list of sources.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Source } from '../../api/sources/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { onDate } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { worded } from '../words.ts'

export function SourceList() {
  return (
    <PlainList<Source>
      title={t('Sources')}
      noun="source"
      search={t('Search sources')}
      create={{ needs: 'sources:create' }}
      emptyReason={t('Sources come with the evidence they give, or are added here.')}
      columns={[
        {
          label: t('Source'),
          cell: ({ id, title }) => <RecordLink to={`/sources/${id}/show`}>{title}</RecordLink>,
        },
        { label: t('Publisher'), cell: ({ publisher }) => publisher && <bdi>{publisher}</bdi> },
        { label: t('Medium'), cell: ({ medium }) => worded(medium) },
        { label: t('Level'), cell: ({ level }) => worded(level) },
        { label: t('Origin'), cell: originOf },
        {
          label: t('Published'),
          cell: ({ publishedOn }) => publishedOn && <OneLine>{onDate(publishedOn)}</OneLine>,
        },
        { label: t('Evidence'), cell: ({ evidence }) => inFigures(evidence) },
      ]}
    />
  )
}

function originOf({ id, origin }: Source) {
  if (!origin.isKnown) return <OneLine>{t('Not known')}</OneLine>
  return origin.id === id ? t('Its own') : <bdi>{origin.title}</bdi>
}

function OneLine({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ whiteSpace: { sm: 'nowrap' } }}>
      {children}
    </Box>
  )
}
