// Another claim whose verdict is a piece of evidence: what it says, and the verdict on it today.

import { Box } from '@mui/material'
import { Link } from 'react-admin'
import type { VerdictOf } from '../../api/evidence/schema.ts'
import { claimPath } from '../claims/claim.ts'
import { t } from '../language/language.ts'
import { Tag } from './StatusMark.tsx'
import { VerdictMark } from './VerdictMark.tsx'

export function VerdictOfLine({ of: { id, text, verdict, rating } }: { of: VerdictOf }) {
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('The desk’s verdict on')}{' '}
      </Box>
      <Link to={claimPath(id)} sx={{ fontWeight: 600 }}>
        <bdi>{text}</bdi>
      </Link>
      <Box sx={{ mt: 0.25 }}>
        {verdict === null ? (
          <Tag>{t('It no longer stands')}</Tag>
        ) : (
          <VerdictMark verdict={verdict} rating={rating} />
        )}
      </Box>
    </Box>
  )
}
