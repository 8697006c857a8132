// The field for a note: an @ offers the people a note can speak to, by keys or by pointer.
import { Box, MenuItem, MenuList, Paper, Popper } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type SyntheticEvent, useId, useRef, useState } from 'react'
import { required, TextInput, useDataProvider } from 'react-admin'
import { type FieldValues, useFormContext } from 'react-hook-form'
import type { Person } from '../../api/accounts/schema.ts'
import type { NewNote } from '../../api/claims/note-schema.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { type Begun, begun, fitting, stillNamed } from './mentioning.ts'

interface NoteInputProps {
  minRows: number
  autoFocus?: boolean
}

/** What a form with this field sends: of the people picked, those the text still names. */
export function noteOf({ text, mentions = [] }: FieldValues): NewNote {
  const named = stillNamed(String(text), mentions as Person[])
  return named.length > 0 ? { text, mentions: named } : { text }
}

export function NoteInput({ minRows, autoFocus = false }: NoteInputProps) {
  const listId = useId()
  const around = useRef<HTMLDivElement>(null)
  const { getValues, setValue } = useFormContext()
  const [begin, setBegin] = useState<Begun>()
  const [at, setAt] = useState(0)
  const people = usePeople(begin !== undefined)
  const offered = begin ? fitting(people, begin.word) : []
  const isOpen = offered.length > 0

  function look({ target }: SyntheticEvent) {
    if (!(target instanceof HTMLTextAreaElement)) return
    const { value, selectionStart } = target
    const next = begun(value, selectionStart)
    if (next?.start !== begin?.start || next?.word !== begin?.word) setAt(0)
    setBegin(next)
  }

  function pick(person: Person) {
    const input = around.current?.querySelector('textarea')
    if (!begin || !input) return
    const before = `${input.value.slice(0, begin.start)}@${person.name} `
    const text = before + input.value.slice(begin.start + 1 + begin.word.length).trimStart()
    setValue('text', text, { shouldDirty: true, shouldTouch: true })
    setValue('mentions', [...((getValues('mentions') as Person[] | undefined) ?? []), person])
    setBegin(undefined)
    // The field has its new words a moment later.
    requestAnimationFrame(() => {
      input.focus()
      input.setSelectionRange(before.length, before.length)
    })
  }

  function press(event: KeyboardEvent) {
    if (!isOpen || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: offered.length - 1 }[event.key]
    const person = offered[at]
    if (step !== undefined) setAt((at + step) % offered.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) pick(person)
    else if (event.key === 'Escape') setBegin(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const optionId = (id: string) => `${listId}-${id}`
  const active = offered[at]
  return (
    <Box
      ref={around}
      onKeyDownCapture={press}
      onKeyUp={look}
      onClick={look}
      onBlur={() => setBegin(undefined)}
    >
      <TextInput
        source="text"
        label={t('Note')}
        helperText={t('@ and a name tells a colleague.')}
        multiline
        minRows={minRows}
        maxRows={12}
        validate={required()}
        autoFocus={autoFocus}
        slotProps={{
          htmlInput: {
            'aria-autocomplete': 'list',
            'aria-controls': isOpen ? listId : undefined,
            'aria-activedescendant': isOpen && active ? optionId(active.id) : undefined,
          },
        }}
      />
      <Popper
        open={isOpen}
        anchorEl={around.current}
        placement="bottom-start"
        // Beside the field in the page as on the screen, so that it is part of whatever holds the field.
        disablePortal
        role="presentation"
        sx={{ zIndex: (theme) => theme.zIndex.modal + 1 }}
      >
        <Paper elevation={4}>
          <MenuList
            id={listId}
            role="listbox"
            aria-label={t('People to mention')}
            dense
            // The field keeps the focus: a press here must not take it.
            onMouseDown={(event) => event.preventDefault()}
          >
            {offered.map((person, index) => (
              <MenuItem
                key={person.id}
                id={optionId(person.id)}
                role="option"
                aria-selected={index === at}
                selected={index === at}
                tabIndex={-1}
                onClick={() => pick(person)}
              >
                <bdi>{person.name}</bdi>
              </MenuItem>
            ))}
          </MenuList>
        </Paper>
      </Popper>
    </Box>
  )
}

function usePeople(isWanted: boolean): Person[] {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => desk.listPeople(signal),
    enabled: isWanted,
    staleTime: 300_000,
  })
  return data?.data ?? []
}
