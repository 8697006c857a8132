// The grid the desk stands in: as high as the window below the app bar, so that only its columns scroll.
import { Box, GlobalStyles } from '@mui/material'
import type { ReactNode } from 'react'

const appBar = 48

export function DeskFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <GlobalStyles styles={flush} />
      <Box
        sx={{
          display: 'grid',
          minWidth: 0,
          mt: { xs: '-8px', sm: 0 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '248px minmax(0, 1fr) 320px' },
          gridTemplateRows: { xs: 'auto 1fr auto', md: 'minmax(0, 1fr) auto' },
          height: { md: `calc(100dvh - ${appBar}px)` },
          minHeight: { xs: `calc(100dvh - ${appBar}px)`, md: 0 },
          bgcolor: 'background.paper',
        }}
      >
        {children}
      </Box>
    </>
  )
}

/** Decision column and status line: two places of the grid, or one bar at the foot of a phone. */
export function Foot({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: { xs: 'flex', md: 'contents' },
        flexDirection: 'column-reverse',
        position: { xs: 'sticky', md: 'static' },
        bottom: 0,
        zIndex: 2,
        maxHeight: { xs: '75dvh', md: 'none' },
      }}
    >
      {children}
    </Box>
  )
}

/** The desk takes the whole room beside the menu. */
const flush = {
  '#root .layout .RaLayout-content': { padding: 0 },
  // react-admin's menu is a little higher than the room below its app bar, which would make the page scroll.
  '#root .layout .RaSidebar-docked, #root .layout .RaSidebar-fixed': { height: `calc(100dvh - ${appBar}px)` },
}
