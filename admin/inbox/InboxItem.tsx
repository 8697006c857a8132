// One notification: who did what, of which claim, in which words; opening the claim reads it.

import { Box, Button, Link as MuiLink } from '@mui/material'
import { Link } from 'react-admin'
import type { Notification } from '../../api/notifications/schema.ts'
import { exactly, onDate, When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { noticeWords } from '../live/sentences.ts'
import { serif } from '../theme.ts'
import { shortened } from '../words.ts'

interface InboxItemProps {
  notification: Notification
  read: () => void
}

export function InboxItem({ notification, read }: InboxItemProps) {
  const { kind, claim, words, readAt, at } = notification
  const isUnread = readAt === null
  return (
    <Box
      component="li"
      sx={{
        display: { sm: 'flex' },
        gap: 1.5,
        alignItems: 'flex-start',
        px: { xs: 1.25, sm: 2 },
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
        borderInlineStart: '3px solid',
        borderInlineStartColor: ({ palette }) => (isUnread ? palette.primary.main : 'transparent'),
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
          <Deed notification={notification} /> · <When at={at} />
        </Box>
        <MuiLink
          component={Link}
          to={placeOf(notification)}
          onClick={() => isUnread && read()}
          sx={{
            color: 'text.primary',
            fontFamily: serif,
            fontSize: 15.5,
            fontWeight: isUnread ? 700 : 400,
            overflowWrap: 'anywhere',
          }}
        >
          <bdi>{shortened(claim.headline ?? claim.text, 160)}</bdi>
        </MuiLink>
        {words && kind !== 'due' && (
          <Box dir="auto" sx={{ mt: 0.25, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {shortened(words, 300)}
          </Box>
        )}
      </Box>
      {isUnread && (
        <Button
          size="small"
          onClick={read}
          sx={{ flexShrink: 0, mx: '-5px' }}
          aria-label={t('Mark as read: %{claim}', { claim: shortened(claim.text, 60) })}
        >
          {t('Mark as read')}
        </Button>
      )}
    </Box>
  )
}

function Deed({ notification: { kind, actor, due } }: Pick<InboxItemProps, 'notification'>) {
  if (kind === 'due' && due) return t('Due %{when}', { when: due.length > 10 ? exactly(due) : onDate(due) })
  return <Told text="%{who} %{deed}" with={{ who: <bdi>{actor?.name}</bdi>, deed: noticeWords[kind] }} />
}

/** Where there is something to do about it. */
function placeOf({ kind, claim }: Notification): string {
  if (kind === 'mentioned') return `/claims/${claim.id}/show/notes`
  return `/claims/${claim.id}/show`
}
