// The decision column for a claim that has its verdict: what changed since, and the ways on from there.
import { Box, Button } from '@mui/material'
import { Link } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { actsOn } from '../claims/acts.ts'
import { firstAppearance } from '../claims/appearance.ts'
import { claimPath } from '../claims/claim.ts'
import { ReopenDialog } from '../claims/EndDialogs.tsx'
import { waitsForOthers } from '../claims/rounds.ts'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { t } from '../language/language.ts'
import { worded } from '../words.ts'
import { deskKeys } from './keys.ts'

interface AnotherLookProps {
  claim: Claim
  me: Me
  skip: () => void
}

export function AnotherLook({ claim, me, skip }: AnotherLookProps) {
  const waits = waitsForOthers(claim)
  const articleId = firstAppearance(claim)?.article.id ?? claim.originArticleId
  return (
    <Box
      component="section"
      aria-label={t('Another look')}
      sx={{
        px: { xs: 1.5, md: 2 },
        py: 1.5,
        bgcolor: 'background.paper',
        borderInlineStart: { md: '1px solid' },
        borderTop: { xs: 1, md: 0 },
        '&&': { borderColor: 'divider' },
      }}
    >
      {claim.verdict ? (
        <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} size="large" />
      ) : (
        <strong>{worded(claim.status)}</strong>
      )}
      <Box sx={{ my: 1, fontSize: 13.5 }}>
        {claim.quoteChanged && <p>{t('The words it was taken from changed or vanished since.')}</p>}
        {claim.evidenceChanged && <p>{t('Evidence changed after the verdict was given.')}</p>}
        {waits && <p>{waits}</p>}
        {!claim.quoteChanged && !claim.evidenceChanged && !waits && (
          <p>{t('Nothing waits here any more.')}</p>
        )}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          '& .MuiButton-root': { minHeight: { xs: 44, md: 32 } },
        }}
      >
        {claim.quoteChanged && articleId && (
          <Button
            size="small"
            variant="contained"
            component={Link}
            to={`/articles/${articleId}/show?claim=${claim.id}`}
          >
            {t('Say where the words stand')}
          </Button>
        )}
        {claim.evidenceChanged && (
          <Button size="small" variant="contained" component={Link} to={claimPath(claim.id, 'evidence')}>
            {t('Look at the evidence')}
          </Button>
        )}
        {claim.status === 'adjudication' && (
          <Button size="small" variant="contained" component={Link} to={claimPath(claim.id, 'reviews')}>
            {t('Look at the reviews')}
          </Button>
        )}
        {actsOn(claim, me).reopen && <ReopenDialog claim={claim} />}
        <KeyButton of={deskKeys.skip} onClick={skip} />
      </Box>
    </Box>
  )
}
