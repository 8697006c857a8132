// Which columns the table of claims shows; remembered in this browser. Our own, as react-admin's is closed to screen readers.
import CheckIcon from '@mui/icons-material/Check'
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined'
import { Button, ListItemIcon, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useStore } from 'react-admin'
import { t } from '../language/language.ts'

/** Those one can do without, as the table names them. */
const optional = {
  status: t('Status'),
  verdict: t('Verdict'),
  independentOrigins: t('Origins'),
  assignee: t('Assignee'),
  updatedAt: t('Updated'),
} as const

export type Column = keyof typeof optional

const useHidden = () => useStore<Column[]>('claims.hiddenColumns', [])

/** Whether the table shows a column. */
export function useShown(): (column: Column) => boolean {
  const [hidden] = useHidden()
  return (column) => !hidden.includes(column)
}

export function ColumnMenu() {
  const [hidden, setHidden] = useHidden()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const toggle = (column: Column) =>
    setHidden(hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column])
  return (
    <>
      <Button
        startIcon={<ViewColumnIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('Columns')}
      </Button>
      <Menu
        container={anchor?.closest('main')}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('Columns') } }}
      >
        {Object.entries(optional).map(([name, label]) => {
          const isOn = !hidden.includes(name as Column)
          return (
            <MenuItem
              key={name}
              role="menuitemcheckbox"
              aria-checked={isOn}
              onClick={() => toggle(name as Column)}
            >
              <ListItemIcon>{isOn && <CheckIcon fontSize="small" />}</ListItemIcon>
              {label}
            </MenuItem>
          )
        })}
      </Menu>
    </>
  )
}
