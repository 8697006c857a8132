// The menu of the person at the screen: who they are, their keys, the reference, signing out.

import DescriptionIcon from '@mui/icons-material/DescriptionOutlined'
import { Box, ListItemIcon, ListItemText, MenuItem } from '@mui/material'
import { Logout, UserMenu } from 'react-admin'
import { useMe } from '../auth.ts'
import { worded } from '../words.ts'

export function PersonMenu() {
  const me = useMe()
  return (
    <UserMenu label={me ? `${me.name}: your menu` : 'Your menu'}>
      {me && (
        <Box component="li" role="none" sx={{ px: 2, py: 1, fontSize: 13, color: 'text.secondary' }}>
          {me.email}
          <br />
          {worded(me.role)}
        </Box>
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
