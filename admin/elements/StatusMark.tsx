// Where the work on a claim stands, with the marks that matter beside it.

import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Claim } from '../../api/claims/schema.ts'
import { t } from '../language/language.ts'
import { freshnessWords, worded } from '../words.ts'

type Standing = Pick<Claim, 'status' | 'underReview' | 'evidenceChanged' | 'quoteChanged' | 'withdrawn'> &
  Partial<
    Pick<
      Claim,
      | 'publishedRevision'
      | 'verdictRevision'
      | 'isOverdue'
      | 'snoozed'
      | 'isDue'
      | 'freshness'
      | 'overtakenOn'
      | 'verdictImported'
    >
  >

interface StatusMarkProps {
  claim: Standing
  /** Where the verdict stands beside it, that the claim is decided goes without saying. */
  isBrief?: boolean
}

export function StatusMark({ claim, isBrief = false }: StatusMarkProps) {
  const isDecided = claim.status === 'decided'
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        gap: 0.5,
        alignItems: 'center',
        '&:empty': { display: 'none' },
      }}
    >
      {!(isBrief && isDecided) && <Tag isFaint={isDecided}>{worded(claim.status)}</Tag>}
      {claim.verdictImported && <Tag>{t('Imported')}</Tag>}
      {claim.isOverdue && <Tag>{t('Overdue')}</Tag>}
      {claim.snoozed && <Tag>{t('Put off#snoozed')}</Tag>}
      {claim.publishedRevision && <Tag>{t(isLatest(claim) ? 'Public' : 'Older answer public')}</Tag>}
      {claim.underReview && <Tag>{t('Judged again')}</Tag>}
      {claim.evidenceChanged && <Tag>{t('Evidence changed')}</Tag>}
      {claim.quoteChanged && <Tag>{t('Quote changed')}</Tag>}
      {claim.isDue && <Tag>{t('Its day has come')}</Tag>}
      {claim.freshness && claim.freshness !== 'fresh' && <Tag>{freshnessWords[claim.freshness]}</Tag>}
      {claim.overtakenOn && <Tag>{t('Overtaken')}</Tag>}
      {claim.withdrawn && <Tag>{t('Withdrawn')}</Tag>}
    </Box>
  )
}

const isLatest = ({ publishedRevision, verdictRevision }: Standing) =>
  verdictRevision === undefined || publishedRevision === verdictRevision

export function Tag({ children, isFaint = false }: { children: ReactNode; isFaint?: boolean }) {
  return (
    <Box
      component="span"
      sx={{
        border: 1,
        borderColor: isFaint ? 'transparent' : 'divider',
        bgcolor: isFaint ? 'transparent' : 'raised',
        borderRadius: 1,
        px: isFaint ? 0 : 0.75,
        fontSize: 12.5,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
        color: 'text.primary',
      }}
    >
      {children}
    </Box>
  )
}
