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
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { shortened } from '../words.ts'

export function CorrectionList() {
  return (
    <PlainList<ListedCorrection>
      title={t('Corrections')}
      noun="correction"
      act={<SeenBy />}
      emptyReason={t(
        'Answers that were changed because they were wrong, or taken back for good, are listed here. A slip that was undone within minutes is none.',
      )}
      columns={[
        {
          label: t('Claim'),
          cell: ({ claim }) => (
            <RecordLink to={claimPath(claim.id, 'reviews')} isSaid>
              {shortened(claim.text, 160)}
            </RecordLink>
          ),
        },
        { label: t('Before'), cell: ({ from }) => from && <Answer {...from} /> },
        {
          label: t('Now'),
          cell: ({ to }) => (to.verdict === null ? <Tag>{t('Taken back')}</Tag> : <Answer {...to} />),
        },
        { label: t('What is different'), cell: ({ note }) => note && <Note>{note}</Note> },
        { label: t('Public'), cell: publicly },
        { label: t('When'), cell: ({ at }) => <Moment at={at} /> },
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
  if (publishedAt === null) return t('No')
  return (
    <Told
      text={kind === 'void' ? 'Retracted, %{when}' : 'Yes, %{when}'}
      with={{ when: <Moment at={publishedAt} /> }}
    />
  )
}

const kinds = [
  ['all', t('All')],
  ['true', t('Seen by the public')],
  ['false', t('Not seen by the public')],
] as const

function SeenBy() {
  const { filterValues, setFilters } = useListContext()
  return (
    <TextField
      select
      label={t('Show')}
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
