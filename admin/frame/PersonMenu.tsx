// The menu of the person at the screen: who they are, their keys, the reference, signing out.

import DescriptionIcon from '@mui/icons-material/DescriptionOutlined'
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material'
import { Logout, UserMenu } from 'react-admin'
import { useMe } from '../auth.ts'
import { worded } from '../words.ts'

export function PersonMenu() {
  const me = useMe()
  return (
    <UserMenu label={me ? `${me.name}: your menu` : 'Your menu'}>
      {me && (
        // Disabled, so that the menu's focus begins at the first thing that can be done.
        <MenuItem
          disabled
          sx={{ display: 'block', fontSize: 13, color: 'text.secondary', '&.Mui-disabled': { opacity: 1 } }}
        >
          {me.email}
          <br />
          {worded(me.role)}
        </MenuItem>
      )}
      <MenuItem component="a" href="/docs" sx={{ color: 'text.secondary' }}>
        <ListItemIcon>
          <DescriptionIcon fontSize="small" />
        </ListItemIcon>
        <ListItemText>API reference</ListItemText>
      </MenuItem>
      <Logout />
    </UserMenu>
  )
}
