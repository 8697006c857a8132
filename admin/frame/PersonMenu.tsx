// The menu of the person at the screen: who they are, their keys, the reference, signing out.

import BookmarkIcon from '@mui/icons-material/BookmarkAddOutlined'
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined'
import KeyIcon from '@mui/icons-material/PasswordOutlined'
import {
  ListItemIcon,
  ListItemText,
  MenuItem,
  type MenuItemProps,
  type Theme,
  useMediaQuery,
} from '@mui/material'
import { Link, Logout, UserMenu, useUserMenu } from 'react-admin'
import { useMe } from '../auth.ts'
import { LanguageItems } from '../language/LanguageItems.tsx'
import { t } from '../language/language.ts'
import { roleWords } from '../words.ts'

export function PersonMenu() {
  const me = useMe()
  // There the button is a sign without a name, and react-admin reads its label by key.
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true })
  return (
    <UserMenu label={me && !isPhone ? t('%{name}: your menu', { name: me.name }) : 'ra.auth.user_menu'}>
      {me && (
        // Disabled, so that the menu's focus begins at the first thing that can be done.
        <MenuItem
          disabled
          sx={{ display: 'block', fontSize: 13, color: 'text.secondary', '&.Mui-disabled': { opacity: 1 } }}
        >
          <bdi dir="ltr">{me.email}</bdi>
          <br />
          {roleWords[me.role]}
        </MenuItem>
      )}
      {me?.permissions.includes('claims:submit') && <BookmarkletItem />}
      <PasswordItem />
      <MenuItem component="a" href="/docs">
        <ListItemIcon>
          <DescriptionIcon fontSize="small" />
        </ListItemIcon>
        <ListItemText>{t('API reference')}</ListItemText>
      </MenuItem>
      <LanguageItems />
      <Logout />
    </UserMenu>
  )
}

function PasswordItem(given: MenuItemProps) {
  const menu = useUserMenu()
  return (
    <MenuItem {...given} component={Link} to="/password" onClick={menu?.onClose}>
      <ListItemIcon>
        <KeyIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{t('Change your password')}</ListItemText>
    </MenuItem>
  )
}

/** The menu hands its items what they need to be walked through by keys. */
function BookmarkletItem(given: MenuItemProps) {
  const menu = useUserMenu()
  return (
    <MenuItem {...given} component={Link} to="/bookmarklet" onClick={menu?.onClose}>
      <ListItemIcon>
        <BookmarkIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{t('Submit from any page')}</ListItemText>
    </MenuItem>
  )
}
