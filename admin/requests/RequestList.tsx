// What readers say is wrong with published verdicts: what waits for an answer first.
import { Box, Button, MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import type { CorrectionRequest } from '../../api/requests/schema.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import { shortened, worded } from '../words.ts'
import { requestPath, sinceReadInWords } from './request.ts'

export function RequestList() {
  return (
    <PlainList<CorrectionRequest>
      title={t('Requests')}
      noun="request"
      sort={{ field: 'status', order: 'DESC' }}
      act={<Which />}
      emptyTitle={nothingInWords}
      emptyReason={t(
        'Readers of a published verdict can say what is wrong with it, and where that can be seen. What they send waits here for an answer.',
      )}
      columns={[
        { label: t('What is wrong'), cell: (request) => <What request={request} /> },
        { label: t('Claim'), cell: ({ read }) => <Statement>{read.text}</Statement> },
        {
          label: t('They read'),
          cell: ({ read }) => <VerdictMark verdict={read.verdict} rating={read.rating} />,
        },
        { label: t('Since then'), cell: sinceReadInWords },
        { label: t('Answer'), cell: ({ status }) => <Tag isFaint={status !== 'open'}>{worded(status)}</Tag> },
        { label: t('When'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
      ]}
    />
  )
}

const nothingOf: Record<string, string> = {
  open: t('No request waits for an answer'),
  accepted: t('No request was accepted'),
  dismissed: t('No request was dismissed'),
}

function nothingInWords({ status }: Record<string, unknown>): string | undefined {
  if (status === undefined) return undefined
  return nothingOf[String([status].flat()[0])] ?? t('No request fits')
}

function What({ request }: { request: CorrectionRequest }) {
  const words = request.isErased ? t('Erased') : shortened(request.what, 100)
  return (
    <RecordLink to={requestPath(request.id)} isSaid={!request.isErased} isErased={request.isErased}>
      {words}
    </RecordLink>
  )
}

function Statement({ children }: { children: string }) {
  return (
    <Box
      component="bdi"
      sx={{ display: { xs: 'inline', sm: 'block' }, maxWidth: '44ch', fontFamily: serif, fontSize: 14.5 }}
    >
      {shortened(children, 120)}
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

const kinds: [name: string, label: string, status: string[]][] = [
  ['all', t('All'), []],
  ['open', t('Waiting for an answer'), ['open']],
  ['accepted', worded('accepted'), ['accepted']],
  ['dismissed', worded('dismissed'), ['dismissed']],
]

function Which() {
  const { filterValues, setFilters } = useListContext()
  const { status, claimId, ...rest } = filterValues
  const ofAll = (
    <Button variant="outlined" onClick={() => setFilters(status ? { status } : {})}>
      {t('Of all claims')}
    </Button>
  )
  return (
    <>
      {claimId && ofAll}
      <TextField
        select
        label={t('Show')}
        value={[status ?? []].flat()[0] ?? 'all'}
        onChange={({ target }) => {
          const wanted = kinds.find(([name]) => name === target.value)?.[2] ?? []
          setFilters({ ...rest, ...(claimId && { claimId }), ...(wanted.length > 0 && { status: wanted }) })
        }}
        sx={{ width: 220, my: 0 }}
      >
        {kinds.map(([name, label]) => (
          <MenuItem key={name} value={name}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </>
  )
}
