// The buttons that act on the items chosen or in focus, each with its key, and what they are about.
import { Box } from '@mui/material'
import { KeyButton } from '../keys/KeyButton.tsx'
import { KeysButton } from '../keys/KeysButton.tsx'
import { t } from '../language/language.ts'
import { type BoardAct, boardKeys } from './keys.ts'
import type { Board } from './useBoard.ts'

interface BoardBarProps {
  board: Board
  handlers: Partial<Record<BoardAct, () => void>>
}

const inBar: readonly BoardAct[] = ['preview', 'stanceLeft', 'stanceRight', 'regroup', 'split']

/** The acts that take several items, and no key of a keyboard to make sense. */
const onPhone: ReadonlySet<BoardAct> = new Set(['regroup', 'split'])

/** As much of a title as there is room for. */
const inOneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

export function BoardBar({ board, handlers }: BoardBarProps) {
  const { picked, current } = board
  return (
    <Box
      role="group"
      aria-label={t('Work on the chosen items')}
      sx={{
        position: { md: 'sticky' },
        top: { md: 48 },
        zIndex: 2,
        // A phone has the menus of the items; only several at once need the bar there.
        display: { xs: picked.size > 0 ? 'flex' : 'none', md: 'flex' },
        flexWrap: 'wrap',
        gap: 0.5,
        alignItems: 'center',
        py: 0.5,
        mb: 1,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ ...inOneLine, flex: '1 1 180px', minWidth: 0, fontSize: 13, color: 'text.secondary' }}>
        {picked.size > 0 && t('%{smart_count} item chosen |||| %{smart_count} items chosen', picked.size)}
        {picked.size === 0 && current && (
          <bdi>{current.source?.title ?? current.verdictOf?.text ?? t('No source')}</bdi>
        )}
        {picked.size === 0 && !current && t('No item chosen')}
      </Box>
      {inBar.map((act) => {
        const handle = handlers[act]
        const display = { xs: onPhone.has(act) ? 'inline-flex' : 'none', md: 'inline-flex' }
        return (
          handle && (
            <KeyButton
              key={act}
              of={boardKeys[act]}
              onClick={handle}
              sx={{ display, minHeight: { xs: 44, md: 30 } }}
            />
          )
        )
      })}
      <KeysButton sx={{ display: { xs: 'none', md: 'inline-flex' }, minHeight: 30 }} />
    </Box>
  )
}
