// What the desk corrected or took back: the old answer, the new one, and what it says of the difference.
import { Box, MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import type { ListedCorrection } from '../../api/publication/schema.ts'
import { claimPath } from '../claims/claim.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { When } from '../elements/When.tsx'
import { shortened } from '../words.ts'

export function CorrectionList() {
  return (
    <PlainList<ListedCorrection>
      title="Corrections"
      noun="correction"
      act={<SeenBy />}
      emptyReason="Answers that were changed because they were wrong, or taken back for good, are listed here. A slip that was undone within minutes is none."
      columns={[
        {
          label: 'Claim',
          cell: ({ claim }) => (
            <RecordLink to={claimPath(claim.id, 'reviews')} isSaid>
              {shortened(claim.text, 160)}
            </RecordLink>
          ),
        },
        { label: 'Before', cell: ({ from }) => from && <Answer {...from} /> },
        {
          label: 'Now',
          cell: ({ to }) => (to.verdict === null ? <Tag>Taken back</Tag> : <Answer {...to} />),
        },
        { label: 'What is different', cell: ({ note }) => note && <Note>{note}</Note> },
        { label: 'Public', cell: publicly },
        { label: 'When', cell: ({ at }) => <Moment at={at} /> },
      ]}
    />
  )
}

function Answer({ verdict, rating }: ListedCorrection['to']) {
  return <VerdictMark verdict={verdict} rating={rating} />
}

function Note({ children }: { children: string }) {
  return (
    <Box component="span" dir="auto" sx={{ display: 'block', maxWidth: '44ch', whiteSpace: 'pre-wrap' }}>
      {children}
    </Box>
  )
}

function Moment({ at }: { at: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <When at={at} />
    </Box>
  )
}

function publicly({ publishedAt, kind }: ListedCorrection) {
  if (publishedAt === null) return 'No'
  return (
    <>
      {kind === 'void' ? 'Retracted' : 'Yes'}, <Moment at={publishedAt} />
    </>
  )
}

const kinds = [
  ['all', 'All'],
  ['true', 'Seen by the public'],
  ['false', 'Not seen by the public'],
] as const

function SeenBy() {
  const { filterValues, setFilters } = useListContext()
  return (
    <TextField
      select
      label="Show"
      value={String(filterValues.published ?? 'all')}
      onChange={({ target }) => setFilters(target.value === 'all' ? {} : { published: target.value })}
      sx={{ width: 220, my: 0 }}
    >
      {kinds.map(([value, label]) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  )
}
