// What surrounds every page: the app bar with the page's h1, the menu, the person's own menu.
import RateReviewIcon from '@mui/icons-material/RateReviewOutlined'
import { Typography } from '@mui/material'
import {
  AppBar,
  CheckForApplicationUpdate,
  Layout,
  type LayoutProps,
  LoadingIndicator,
  Menu,
  TitlePortal,
  ToggleThemeButton,
} from 'react-admin'
import { PersonMenu } from './PersonMenu.tsx'

export function Frame({ children, ...props }: LayoutProps) {
  return (
    <Layout {...props} appBar={Bar} menu={SideMenu} appBarAlwaysOn>
      {children}
      <CheckForApplicationUpdate />
    </Layout>
  )
}

function Bar() {
  return (
    <AppBar
      alwaysOn
      elevation={0}
      userMenu={<PersonMenu />}
      toolbar={
        <>
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

function SideMenu() {
  return (
    <nav aria-label="Desk">
      <Menu>
        <Menu.Item to="/desk" primaryText="Review desk" leftIcon={<RateReviewIcon />} />
        <Menu.ResourceItem name="claims" />
        <Menu.ResourceItem name="articles" />
        <Menu.ResourceItem name="sources" />
        <Menu.ResourceItem name="history" />
        <Menu.ResourceItem name="users" />
        <Menu.ResourceItem name="api-keys" />
        <Menu.ResourceItem name="settings" />
      </Menu>
    </nav>
  )
}
