// The parts of a claim page, as links with addresses of their own.
import { Box } from '@mui/material'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { useOffered } from '../elements/ActsOf.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { claimPath } from './claim.ts'

export function ClaimTabs({ claim }: { claim: Claim }) {
  const { pathname } = useLocation()
  const mayReadNotes = useMay('notes:read')
  const tabs: [tab: string, label: string, count?: number | undefined][] = [
    ['', t('Overview')],
    ['evidence', t('Evidence'), claim.evidence?.length],
    ['appearances', t('Appearances'), claim.appearances?.length],
    ['matches', t('Matches')],
    ['reviews', t('Reviews & verdicts'), claim.verdicts?.length],
    ...(mayReadNotes ? ([['notes', t('Notes')]] as [string, string][]) : []),
    ['history', t('History')],
  ]
  return (
    <Box
      component="nav"
      aria-label={t('Parts of this claim')}
      sx={{ borderBottom: 1, borderColor: 'divider', overflowX: 'auto', overflowY: 'hidden' }}
    >
      <Box component="ul" sx={{ display: 'flex', gap: 0.5, listStyle: 'none', m: 0, p: 0 }}>
        {tabs.map(([tab, label, count]) => (
          <li key={tab}>
            <Tab
              to={claimPath(claim.id, tab)}
              label={label}
              count={count}
              isHere={pathname.replace(/\/$/, '').endsWith(claimPath(claim.id, tab))}
            />
          </li>
        ))}
      </Box>
    </Box>
  )
}

interface TabProps {
  to: string
  label: string
  count: number | undefined
  isHere: boolean
}

export function Tab({ to, label, count, isHere }: TabProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const go = useNavigate()
  useOffered(label, () => go(to), !isHere)
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isHere])
  return (
    <Link
      ref={link}
      to={to}
      aria-current={isHere ? 'page' : undefined}
      sx={{
        display: 'block',
        // Tight enough on a phone that the next one shows: there is more to the right.
        px: { xs: 1, sm: 1.5 },
        py: { xs: 1.25, sm: 1 },
        whiteSpace: 'nowrap',
        textDecoration: 'none',
        color: isHere ? 'text.primary' : 'text.secondary',
        fontWeight: isHere ? 650 : 500,
        borderBottom: '3px solid',
        borderColor: isHere ? 'primary.main' : 'transparent',
        '&:hover': { color: 'text.primary' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      {label}{' '}
      {count !== undefined && (
        <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontWeight: 400 }}>
          {inFigures(count)}
        </Box>
      )}
    </Link>
  )
}
