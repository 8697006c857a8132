// Sets of filters with a name, which the whole desk shares; one that is a queue is worked through at the review desk.
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined'
import { Box, Button, Checkbox, FormControlLabel, IconButton, TextField } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDataProvider, useListContext, useNotify, useStore } from 'react-admin'
import type { NewView, View } from '../../api/desk/view-schema.ts'
import { isSignedIn, useMay } from '../auth.ts'
import { viewsQuery } from '../desk/QueueChoice.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { isSame } from './filters.ts'
import { RailGroup, RailItem } from './RailItem.tsx'
import { filtersOfView, sortOfView, viewOf } from './shared-view.ts'

export function SavedFilters() {
  const { filterValues } = useListContext()
  const desk = useDataProvider<Desk>()
  const [isAsked, setAsked] = useStore('claims.sharedViews', false)
  const hasFilters = Object.keys(filterValues).length > 0
  // The first list asks for no more than it shows; who works with views has them at once from then on.
  const isWanted = isAsked || hasFilters
  const { data } = useQuery({ ...viewsQuery(desk), enabled: () => isWanted && isSignedIn() })
  if (!isWanted) {
    return (
      <RailGroup label={t('Shared views')}>
        <RailItem label={t('Show them')} onClick={() => setAsked(true)} />
      </RailGroup>
    )
  }
  return <ListOfViews views={data ?? []} />
}

function ListOfViews({ views }: { views: View[] }) {
  const { filterValues, setFilters, setSort } = useListContext()
  const desk = useDataProvider<Desk>()
  const mayChange = useMay('views:change')
  const archive = useViewChange((id: string) => desk.archiveView(id))
  const isSavable =
    mayChange &&
    Object.keys(filterValues).length > 0 &&
    !views.some((view) => isSame(filtersOfView(view), filterValues))
  if (views.length === 0 && !isSavable) return null
  return (
    <RailGroup label={t('Shared views')}>
      {views.map((view) => (
        <RailItem
          key={view.id}
          label={view.isQueue ? t('%{name} (queue)', { name: view.name }) : view.name}
          isOn={isSame(filtersOfView(view), filterValues)}
          onClick={() => {
            setFilters(filtersOfView(view))
            setSort(sortOfView(view))
          }}
          end={
            mayChange && (
              <IconButton
                size="small"
                aria-label={t('Put the view %{name} away', { name: view.name })}
                onClick={() => archive.mutate(view.id)}
              >
                <ArchiveIcon sx={{ fontSize: 17 }} />
              </IconButton>
            )
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

/** Whatever is done to a view, all that shows views reads them again. */
function useViewChange<T>(act: (given: T) => Promise<View>, onSuccess?: () => void) {
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['views'] })
      onSuccess?.()
    },
    onError: (error) => notify(problemOf(error).message, { type: 'error' }),
  })
}

function SaveThese() {
  const { filterValues, sort } = useListContext()
  const desk = useDataProvider<Desk>()
  const [isNaming, setNaming] = useState(false)
  const create = useViewChange(
    (view: Partial<NewView>) => desk.createView(view),
    () => setNaming(false),
  )

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('label')).trim()
    const isQueue = form.get('isQueue') === 'on'
    if (name !== '') create.mutate(viewOf(name, filterValues, sort, isQueue))
  }

  if (!isNaming) {
    return (
      <Button size="small" onClick={() => setNaming(true)} sx={{ px: 1 }}>
        {t('Share these filters')}
      </Button>
    )
  }
  return (
    <Box component="form" onSubmit={save} sx={{ pl: 1 }}>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
        <TextField
          name="label"
          label={t('Name')}
          autoFocus
          required
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
        <Button type="submit" size="small" disabled={create.isPending}>
          {t('Share')}
        </Button>
      </Box>
      <FormControlLabel
        control={<Checkbox name="isQueue" size="small" />}
        label={t('A queue of the review desk')}
        slotProps={{ typography: { sx: { fontSize: 13 } } }}
      />
    </Box>
  )
}
