// The decision column: choose, say why, send; on a phone a bar at the bottom that opens when something is chosen.
import { Box } from '@mui/material'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Settings } from '../../api/settings/schema.ts'
import { blindness, sendLabel } from '../claims/rounds.ts'
import { t } from '../language/language.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { DecisionFoot, type Errands } from './DecisionFoot.tsx'
import type { Draft } from './draft.ts'
import type { Fault } from './session.ts'
import { VerdictChoice } from './VerdictChoice.tsx'

interface DecisionProps {
  claim: Claim
  me: Me
  settings: Settings | undefined
  draft: Draft
  fault: Fault | undefined
  isSending: boolean
  canUndo: boolean
  isPhone: boolean
  change: (changes: Partial<Draft>) => void
  errands: Errands
}

export function Decision(props: DecisionProps) {
  const { claim, me, settings, draft, fault, isSending, change, errands } = props
  const isBegun = draft.choice !== null
  const blind = blindness(claim)
  const generalFault =
    fault && Object.keys(fault.errors).length === 0 && !fault.before ? fault.message : undefined
  return (
    <Box
      component="form"
      aria-label={t('Decision')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        errands.decide()
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,

        bgcolor: 'background.paper',
        borderInlineStart: { md: '1px solid' },
        borderTop: { xs: 1, md: 0 },
        '&&': { borderColor: 'divider' },
      }}
    >
      <Box sx={{ px: { xs: 1, md: 1.5 }, pt: 1 }}>
        {blind && (
          <Box role="note" sx={{ fontSize: 13.5, fontWeight: 600, mb: 0.75 }}>
            {blind}
          </Box>
        )}
        <VerdictChoice
          claim={claim}
          chosen={draft.choice}
          choose={(choice) => change({ choice, rating: '' })}
          mayDecline={claim.verdict === null}
          fault={fault?.errors.verdict}
        />
      </Box>
      <Box
        sx={{
          flex: { md: 1 },
          minHeight: 0,
          overflowY: 'auto',
          px: { xs: 1, md: 1.5 },
          pt: 0.5,
          display: { xs: isBegun ? 'block' : 'none', md: 'block' },
        }}
      >
        <DecisionFields claim={claim} scale={settings?.scale} draft={draft} fault={fault} change={change} />
        {claim.submittedBy.id === me.id && settings && (
          <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{selfReview[settings.policy.selfReview]}</Box>
        )}
        {generalFault && (
          <Box role="alert" sx={{ color: 'error.main', fontSize: 13.5, my: 0.5 }}>
            {generalFault}
          </Box>
        )}
      </Box>
      <DecisionFoot
        isBegun={isBegun}
        isSending={isSending}
        draft={draft}
        sendLabel={sendLabel(claim, settings?.policy.reviewsRequired ?? 1)}
        errands={errands}
        canUndo={props.canUndo}
        isPhone={props.isPhone}
      />
    </Box>
  )
}

const selfReview = {
  allow: '',
  flag: t('You submitted this claim; the verdict will say so.'),
  forbid: t('You submitted this claim; the policy asks that somebody else judges it.'),
}
