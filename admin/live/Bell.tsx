// The bell in the bar: how much waits to be read, and the way to it.
import BellIcon from '@mui/icons-material/NotificationsOutlined'
import { Badge, IconButton, Tooltip } from '@mui/material'
import { Link } from 'react-admin'
import { useMe } from '../auth.ts'
import { everywhereKeys } from '../keys/everywhere.ts'
import { useKeyshortcut } from '../keys/Kbd.tsx'
import { t } from '../language/language.ts'
import { useUnread } from './unread.ts'

export function Bell() {
  const unread = useUnread(useMe())
  const shortcut = useKeyshortcut(everywhereKeys.inbox)
  const label = unread === 0 ? t('Inbox') : t('Inbox, %{unread} unread', { unread })
  return (
    <Tooltip title={t('Inbox (%{key})', { key: 'Shift+N' })}>
      <IconButton component={Link} to="/inbox" color="inherit" aria-label={label} {...shortcut}>
        <Badge badgeContent={unread} max={99} color="primary">
          <BellIcon />
        </Badge>
      </IconButton>
    </Tooltip>
  )
}
