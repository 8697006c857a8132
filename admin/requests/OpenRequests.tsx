// How many requests for correction wait for an answer, about one claim or altogether; nothing where none does.
import { Alert } from '@mui/material'
import { Link, useGetList } from 'react-admin'
import type { CorrectionRequest } from '../../api/requests/schema.ts'
import { useMay } from '../auth.ts'
import { t } from '../language/language.ts'
import { openRequestsPath } from './request.ts'

export function OpenRequests({ claimId }: { claimId?: string }) {
  const mayRead = useMay('requests:read')
  const filter = { ...(claimId && { claimId: [claimId] }), status: ['open'] }
  const { total = 0 } = useGetList<CorrectionRequest>(
    'correction-requests',
    { filter, pagination: { page: 1, perPage: 1 }, sort: { field: 'createdAt', order: 'DESC' } },
    { enabled: mayRead },
  )
  if (total === 0) return null
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ py: 0, mt: claimId ? 1 : 0, mb: claimId ? 1 : 2, bgcolor: 'background.paper' }}
    >
      {t(
        claimId
          ? '%{smart_count} reader asks for a correction of this verdict. |||| %{smart_count} readers ask for a correction of this verdict.'
          : '%{smart_count} reader asks for a correction. |||| %{smart_count} readers ask for a correction.',
        total,
      )}{' '}
      <Link to={openRequestsPath(claimId)}>{total === 1 ? t('Look at it#request') : t('Look at them')}</Link>
    </Alert>
  )
}
