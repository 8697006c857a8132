// The title of a page: the h1 in the app bar, the browser tab, and the way back up.
import { Box, Link as MuiLink } from '@mui/material'
import { Fragment } from 'react'
import { Link, Title } from 'react-admin'

interface Crumb {
  label: string
  to: string
}

interface PageTitleProps {
  /** What the browser's tab says, and the heading unless that is given. */
  title: string
  /** The h1, where the page itself shows the title in another way. */
  heading?: string
  trail?: Crumb[]
}

export function PageTitle({ title, heading = title, trail = [] }: PageTitleProps) {
  return (
    <>
      <title>{`${title} – Claimdesk`}</title>
      <Title title={<bdi>{heading}</bdi>} preferenceKey={false} />
      {trail.length > 0 && <Breadcrumbs trail={trail} />}
    </>
  )
}

function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  return (
    <Box component="nav" aria-label="Breadcrumb" sx={{ mb: 1, fontSize: 13, minHeight: 24 }}>
      {trail.map(({ label, to }) => (
        <Fragment key={to}>
          <MuiLink component={Link} to={to} sx={{ display: 'inline-block', py: 0.4 }}>
            {label}
          </MuiLink>
          <Box component="span" aria-hidden sx={{ mx: 0.75, color: 'text.secondary' }}>
            ›
          </Box>
        </Fragment>
      ))}
    </Box>
  )
}
