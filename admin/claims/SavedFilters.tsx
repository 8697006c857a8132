// Sets of filters a person has named, kept in their browser.
import DeleteIcon from '@mui/icons-material/DeleteOutline'
import { Box, Button, IconButton, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useListContext, useSavedQueries } from 'react-admin'
import { isSame } from './filters.ts'
import { RailGroup, RailItem } from './RailItem.tsx'

export function SavedFilters() {
  const { filterValues, setFilters, setSort } = useListContext()
  const [saved, setSaved] = useSavedQueries('claims')
  const isSavable =
    Object.keys(filterValues).length > 0 &&
    !saved.some(({ value }) => isSame(value.filter ?? {}, filterValues))
  if (saved.length === 0 && !isSavable) return null
  return (
    <RailGroup label="Saved filters">
      {saved.map(({ label, value }) => (
        <RailItem
          key={label}
          label={label}
          isOn={isSame(value.filter ?? {}, filterValues)}
          onClick={() => {
            setFilters(value.filter ?? {})
            if (value.sort) setSort(value.sort)
          }}
          end={
            <IconButton
              size="small"
              aria-label={`Forget the saved filter ${label}`}
              onClick={() => setSaved(saved.filter((one) => one.label !== label))}
            >
              <DeleteIcon sx={{ fontSize: 17 }} />
            </IconButton>
          }
        />
      ))}
      {isSavable && (
        <li>
          <SaveThese />
        </li>
      )}
    </RailGroup>
  )
}

function SaveThese() {
  const { filterValues, sort } = useListContext()
  const [saved, setSaved] = useSavedQueries('claims')
  const [isNaming, setNaming] = useState(false)

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const label = String(new FormData(event.currentTarget).get('label')).trim()
    if (label === '') return
    setSaved([
      ...saved.filter((one) => one.label !== label),
      { label, value: { filter: filterValues, sort } },
    ])
    setNaming(false)
  }

  if (!isNaming) {
    return (
      <Button size="small" onClick={() => setNaming(true)} sx={{ px: 1 }}>
        Save these filters
      </Button>
    )
  }
  return (
    <Box component="form" onSubmit={save} sx={{ display: 'flex', gap: 0.5, alignItems: 'center', pl: 1 }}>
      <TextField name="label" label="Name" autoFocus required slotProps={{ htmlInput: { maxLength: 60 } }} />
      <Button type="submit" size="small">
        Save
      </Button>
    </Box>
  )
}
