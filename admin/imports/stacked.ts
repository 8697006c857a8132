// A table whose rows a phone shows one below another: the first cell on a line of its own, the others after it.
import type { SxProps, Theme } from '@mui/material'

export const stacked: SxProps<Theme> = {
  '@media (max-width: 599.95px)': {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody': { display: 'block' },
    '& tr': {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 1.5,
      rowGap: 0.5,
      py: 1,
      borderBottom: 1,
      borderColor: 'divider',
      '&:last-of-type': { border: 0, pb: 0 },
    },
    '& td': { display: 'block', border: 0, p: 0, maxWidth: '100%' },
    '& td:first-of-type': { flexBasis: '100%' },
    '& td:empty': { display: 'none' },
  },
}
