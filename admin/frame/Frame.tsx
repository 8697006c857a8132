// What surrounds every page: the app bar with the page's h1, the menu, the person's own menu.
import JoinIcon from '@mui/icons-material/CallMergeOutlined'
import EventIcon from '@mui/icons-material/EventOutlined'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import InsightsIcon from '@mui/icons-material/InsightsOutlined'
import RateReviewIcon from '@mui/icons-material/RateReviewOutlined'
import TodayIcon from '@mui/icons-material/WbSunnyOutlined'
import { type Theme, Typography, useMediaQuery } from '@mui/material'
import { useEffect } from 'react'
import {
  AppBar,
  Layout,
  type LayoutProps,
  LoadingIndicator,
  Menu,
  TitlePortal,
  ToggleThemeButton,
  useResourceDefinitions,
  useSidebarState,
} from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import { permits, useMe } from '../auth.ts'
import { JobChip } from '../imports/JobChip.tsx'
import { Bell } from '../live/Bell.tsx'
import { WhenCalm } from '../live/WhenCalm.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

export function Frame({ children, ...props }: LayoutProps) {
  useClosedMenuOnPhones()
  return (
    <Layout {...props} appBar={Bar} menu={SideMenu} appBarAlwaysOn>
      {children}
      <UpdateNotice />
      <WhenCalm />
    </Layout>
  )
}

/** The menu covers the page there: left open, it would cover it again when the page is loaded again. */
function useClosedMenuOnPhones() {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const [, setOpen] = useSidebarState()
  useEffect(() => {
    if (isPhone) setOpen(false)
  }, [isPhone, setOpen])
}

function Bar() {
  return (
    <AppBar
      alwaysOn
      elevation={0}
      userMenu={<PersonMenu />}
      toolbar={
        <>
          <JobChip />
          <Bell />
          <ToggleThemeButton />
          <LoadingIndicator />
        </>
      }
    >
      <Typography
        component="span"
        sx={{
          fontWeight: 700,
          letterSpacing: '-0.01em',
          mr: 1.5,
          pr: 1.5,
          borderRight: 1,
          borderColor: 'divider',
          display: { xs: 'none', sm: 'block' },
        }}
      >
        Claimdesk
      </Typography>
      <TitlePortal component="h1" variant="h1" />
    </AppBar>
  )
}

/** All of it at once, when it is known who sits here: an item that came later would push the others down. */
function SideMenu() {
  const me = useMe()
  return <nav aria-label="Desk">{me && <Items me={me} />}</nav>
}

function Items({ me }: { me: Me }) {
  const resources = useResourceDefinitions()
  const listOf = (name: string) => {
    const { icon: Icon, options } = resources[name] ?? {}
    if (!permits(me, name, 'list')) return null
    return <Menu.Item key={name} to={`/${name}`} primaryText={options?.label} leftIcon={Icon && <Icon />} />
  }
  return (
    <Menu>
      <Menu.Item to="/today" primaryText="Today" leftIcon={<TodayIcon />} />
      {me.permissions.includes('claims:review') && (
        <Menu.Item to="/desk" primaryText="Review desk" leftIcon={<RateReviewIcon />} />
      )}
      {listOf('claims')}
      <Menu.Item to="/due" primaryText="Due" leftIcon={<EventIcon />} />
      <Menu.Item to="/matches" primaryText="Matches" leftIcon={<JoinIcon />} />
      {['articles', 'sources', 'corrections', 'correction-requests', 'jobs'].map(listOf)}
      <Menu.Item to="/insights" primaryText="Insights" leftIcon={<InsightsIcon />} />
      <Menu.Item to="/exports" primaryText="Exports" leftIcon={<DownloadIcon />} />
      {['history', 'users', 'api-keys', 'webhooks', 'settings'].map(listOf)}
    </Menu>
  )
}
