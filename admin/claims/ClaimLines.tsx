// Claims one under the other on the page of another record: each by its words, its verdict and where the work stands.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { Said } from '../elements/Said.tsx'
import { StatusMark } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { claimPath } from './claim.ts'

export function ClaimLines({ claims }: { claims: Claim[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {claims.map((claim) => (
        <Box
          component="li"
          key={claim.id}
          sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
        >
          <Link to={claimPath(claim.id)} color="textPrimary">
            <Said lang={claim.language} sx={{ fontSize: 15.5 }}>
              {claim.text}
            </Said>
          </Link>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, alignItems: 'center' }}>
            <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
            <StatusMark claim={claim} isBrief={claim.verdict !== null} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}
