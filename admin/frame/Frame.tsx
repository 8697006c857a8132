// What surrounds every page: the app bar with the page's h1, the menu, the person's own menu.

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
  useSidebarState,
} from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import { useMe } from '../auth.ts'
import { JobChip } from '../imports/JobChip.tsx'
import { KeysOn, useKeysSwitch } from '../keys/Kbd.tsx'
import { t } from '../language/language.ts'
import { Bell } from '../live/Bell.tsx'
import { WhenCalm } from '../live/WhenCalm.tsx'
import { PaletteButton } from '../palette/PaletteButton.tsx'
import { SignedOutNote } from '../session/SignedOutNote.tsx'
import { LeaveGuard } from '../unsaved/LeaveGuard.tsx'
import { Over } from './Over.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { usePlaces } from './places.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

export function Frame({ children, ...props }: LayoutProps) {
  useClosedMenuOnPhones()
  const [keysOn] = useKeysSwitch()
  return (
    <KeysOn.Provider value={keysOn}>
      <Layout {...props} appBar={Bar} menu={SideMenu} appBarAlwaysOn>
        <SignedOutNote />
        {children}
        <UpdateNotice />
        <WhenCalm />
        <Over />
        <LeaveGuard />
      </Layout>
    </KeysOn.Provider>
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
          <PaletteButton />
          <Bell />
          <ToggleThemeButton />
          {/* A phone has its own way to load a page again, and little room for the title. */}
          <LoadingIndicator sx={{ display: { xs: 'none', sm: 'inline-flex' } }} />
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
  return <nav aria-label={t('Desk')}>{me && <Items me={me} />}</nav>
}

function Items({ me }: { me: Me }) {
  return (
    <Menu>
      {usePlaces(me).map(({ to, label, Icon }) => (
        <Menu.Item key={to} to={to} primaryText={label} leftIcon={Icon && <Icon />} />
      ))}
    </Menu>
  )
}
