// The title of a page: the h1 in the app bar, the browser tab, and the way back up.

import { Box, Link as MuiLink } from '@mui/material'
import { Fragment, useEffect } from 'react'
import { Link, Title } from 'react-admin'
import { useLocation } from 'react-router'
import { useMe } from '../auth.ts'
import { t } from '../language/language.ts'
import { noteVisit } from '../palette/recent.ts'

interface Crumb {
  label: string
  to: string
}

interface PageTitleProps {
  /** What the browser's tab says, and the heading unless that is given. */
  title: string
  /** The h1, where the page itself shows the title in another way. */
  heading?: string
  /** What the bar of a phone shows of a heading that is too long for it. */
  kind?: string
  trail?: Crumb[]
}

/** Characters the bar of a phone shows; a longer heading is shown in full below. */
const fitsPhone = 15

/** Heard everywhere; on a phone it is seen below the bar, in full. */
const unseenOnPhone = {
  '@media (max-width: 599.95px)': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
}

export function PageTitle({ title, heading = title, kind, trail = [] }: PageTitleProps) {
  const isLong = heading.length > fitsPhone
  useNoted(title)
  const inBar =
    kind && isLong ? (
      <>
        <Box component="bdi" sx={unseenOnPhone}>
          {heading}
        </Box>
        <Box component="span" aria-hidden sx={{ display: { sm: 'none' } }}>
          {kind}
        </Box>
      </>
    ) : (
      <bdi>{heading}</bdi>
    )
  return (
    <>
      <title>{`${title} – Claimdesk`}</title>
      <Title title={inBar} preferenceKey={false} />
      {trail.length > 0 && <Breadcrumbs trail={trail} />}
      {isLong && trail.length === 1 && (
        <Box aria-hidden dir="auto" sx={{ display: { xs: 'block', sm: 'none' }, fontWeight: 650, mb: 1.5 }}>
          {heading}
        </Box>
      )}
    </>
  )
}

/** The palette offers again what was looked at last. */
function useNoted(title: string): void {
  const { pathname } = useLocation()
  const me = useMe()
  useEffect(() => {
    if (me) noteVisit(me.id, pathname, title)
  }, [me, pathname, title])
}

function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  return (
    <Box
      component="nav"
      aria-label={t('Breadcrumb')}
      sx={{ mt: { xs: -1, sm: 0 }, mb: { xs: 0, sm: 1 }, fontSize: 13, minHeight: 24, display: 'flex' }}
    >
      {trail.map(({ label, to }, at) => (
        <Fragment key={to}>
          {at > 0 && (
            <Box
              component="span"
              aria-hidden
              sx={{
                mx: 0.75,
                color: 'text.secondary',
                lineHeight: '24px',
                display: { xs: 'none', sm: 'inline' },
              }}
            >
              ›
            </Box>
          )}
          <MuiLink
            component={Link}
            to={to}
            sx={{
              // A phone shows the last step only.
              display: { xs: at === trail.length - 1 ? 'inline-block' : 'none', sm: 'inline-block' },
              maxWidth: '100%',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              lineHeight: { xs: '44px', sm: '24px' },
            }}
          >
            {label}
          </MuiLink>
        </Fragment>
      ))}
    </Box>
  )
}
