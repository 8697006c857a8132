// The answer a reader had before them beside the one in force now.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { CorrectionRequest } from '../../api/requests/schema.ts'
import { Said } from '../elements/Said.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate } from '../elements/When.tsx'
import { inClauses } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { sinceReadInWords } from './request.ts'

export function ReadAndNow({ request }: { request: CorrectionRequest }) {
  const { read, inForce, claim, publishedRevision } = request
  const isSame = inForce?.revision === read.revision
  return (
    <>
      <Said as="p" sx={{ fontSize: 18, lineHeight: 1.4, maxWidth: '62ch', mb: 1.5 }}>
        {read.text}
      </Said>
      {claim.text !== read.text && (
        <Box sx={{ mb: 1.5, fontSize: 13.5 }}>
          <Told text="The claim reads otherwise by now: %{claim}" with={{ claim: <bdi>{claim.text}</bdi> }} />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
        }}
      >
        <Side title={t('They read revision %{revision}', { revision: read.revision })}>
          <Answer {...read} />
          {read.summary && (
            <Box dir="auto" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
              {read.summary}
            </Box>
          )}
        </Side>
        <Side
          title={
            inForce
              ? t('In force now: revision %{revision}', { revision: inForce.revision })
              : t('In force now')
          }
        >
          {isSame ? <span>{t('The same revision')}</span> : <Answer {...(inForce ?? none)} />}
          <Box sx={{ mt: 0.5, fontSize: 13, color: 'text.secondary' }}>
            {inClauses([
              ...(isSame && publishedRevision !== null ? [] : [sinceReadInWords(request)]),
              ...(publishedRevision !== null && publishedRevision !== inForce?.revision
                ? [t('the public still sees revision %{publishedRevision}', { publishedRevision })]
                : []),
            ])}
          </Box>
        </Side>
      </Box>
    </>
  )
}

const none = { verdict: null, rating: null, asOf: null }

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box>
      <Box component="h3" sx={{ fontSize: 13, fontWeight: 650, m: 0, mb: 0.5 }}>
        {title}
      </Box>
      {children}
    </Box>
  )
}

function Answer({ verdict, rating, asOf }: Pick<CorrectionRequest['read'], 'verdict' | 'rating' | 'asOf'>) {
  return (
    <>
      <VerdictMark verdict={verdict} rating={rating} />
      {asOf && (
        <Box component="span" sx={{ ml: 1, fontSize: 13, color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {t('as of %{day}', { day: onDate(asOf) })}
        </Box>
      )}
    </>
  )
}
