// The list of sources.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Source } from '../../api/sources/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { onDate } from '../elements/When.tsx'
import { worded } from '../words.ts'

export function SourceList() {
  return (
    <PlainList<Source>
      title="Sources"
      noun="source"
      search="Search sources"
      create={{ needs: 'sources:create' }}
      emptyReason="Sources come with the evidence they give, or are added here."
      columns={[
        {
          label: 'Source',
          cell: ({ id, title }) => <RecordLink to={`/sources/${id}/show`}>{title}</RecordLink>,
        },
        { label: 'Publisher', cell: ({ publisher }) => publisher && <bdi>{publisher}</bdi> },
        { label: 'Medium', cell: ({ medium }) => worded(medium) },
        { label: 'Level', cell: ({ level }) => worded(level) },
        { label: 'Origin', cell: originOf },
        {
          label: 'Published',
          cell: ({ publishedOn }) => publishedOn && <OneLine>{onDate(publishedOn)}</OneLine>,
        },
        { label: 'Evidence', cell: ({ evidence }) => evidence },
      ]}
    />
  )
}

function originOf({ id, origin }: Source) {
  if (!origin.isKnown) return <OneLine>Not known</OneLine>
  return origin.id === id ? 'Its own' : <bdi>{origin.title}</bdi>
}

function OneLine({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ whiteSpace: { sm: 'nowrap' } }}>
      {children}
    </Box>
  )
}
