// Search as one types, a moment after the last key.

import ClearIcon from '@mui/icons-material/Clear'
import SearchIcon from '@mui/icons-material/Search'
import { IconButton, InputAdornment, TextField } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { useListContext } from 'react-admin'
import { everywhereKeys } from '../keys/everywhere.ts'
import { KeyOf, useKeyshortcut } from '../keys/Kbd.tsx'
import { t } from '../language/language.ts'

const pause = 300

export function SearchField({ label }: { label: string }) {
  const { filterValues, setFilters } = useListContext()
  const searched = String(filterValues.q ?? '')
  const [typed, setTyped] = useState(searched)
  const shortcut = useKeyshortcut(everywhereKeys.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => setTyped(searched), [searched])
  useEffect(() => () => clearTimeout(timer.current), [])

  function search(q: string, wait = pause) {
    setTyped(q)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { q: _, ...others } = filterValues
      setFilters(q.trim() === '' ? others : { ...others, q })
    }, wait)
  }

  return (
    <TextField
      type="search"
      placeholder={label}
      value={typed}
      onChange={(event) => search(event.target.value)}
      sx={{ my: 0, '& input::-webkit-search-cancel-button': { display: 'none' } }}
      slotProps={{
        htmlInput: { 'aria-label': label, dir: 'auto', 'data-search': true, ...shortcut },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: (
            <InputAdornment position="end">
              {typed ? (
                <IconButton aria-label={t('Clear the search')} size="small" onClick={() => search('', 0)}>
                  <ClearIcon fontSize="small" />
                </IconButton>
              ) : (
                <KeyOf of={everywhereKeys.search} />
              )}
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
