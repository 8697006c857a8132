// The bell in the bar: how much waits to be read, and the way to it.
import BellIcon from '@mui/icons-material/NotificationsOutlined'
import { Badge, IconButton, Tooltip } from '@mui/material'
import { useEffect } from 'react'
import { Link, useStore } from 'react-admin'
import { useNavigate } from 'react-router'
import { useMe } from '../auth.ts'
import { useUnread } from './unread.ts'

export function Bell() {
  const unread = useUnread(useMe())
  useInboxKey()
  const label = unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`
  return (
    <Tooltip title="Inbox (Shift+N)">
      <IconButton component={Link} to="/inbox" color="inherit" aria-label={label} aria-keyshortcuts="Shift+N">
        <Badge badgeContent={unread} max={99} color="primary">
          <BellIcon />
        </Badge>
      </IconButton>
    </Tooltip>
  )
}

const typing = 'textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox])'

/** Switched off with the keys of the review desk. */
function useInboxKey(): void {
  const go = useNavigate()
  const [isOn] = useStore('desk.keys', true)
  useEffect(() => {
    if (!isOn) return
    function press(event: KeyboardEvent) {
      const { key, target, altKey, ctrlKey, metaKey, defaultPrevented, isComposing } = event
      if (key !== 'N' || altKey || ctrlKey || metaKey || defaultPrevented || isComposing) return
      if (target instanceof Element && target.closest(`${typing}, [role=dialog], [role=menu]`)) return
      event.preventDefault()
      go('/inbox')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [go, isOn])
}
