// The desk's own talk about a claim, which is never exported, and whom it asked for comment.

import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import type { NewNote } from '../../api/claims/note-schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { EraseButton } from '../erasure/EraseButton.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { Contacts } from './Contacts.tsx'
import { NoteInput, noteOf } from './NoteInput.tsx'

export function NotesTab({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const mayAdd = useMay('notes:add')
  const [sent, setSent] = useState<Sent>()
  const { data, error, refetch } = useQuery({
    queryKey: ['claims', 'notes', claim.id],
    queryFn: ({ signal }) => desk.listNotes(claim.id, signal),
  })

  async function add(note: NewNote) {
    await desk.addNote(claim.id, note)
    setSent({ text: note.text })
    await refetch()
  }

  return (
    <>
      <Contacts claim={claim} />
      <Section title={t('Notes for the desk')}>
        {error && <Failure error={error} retry={refetch} />}
        {!data && !error && <Waiting />}
        {data?.data.length === 0 && (
          <Empty title={t('No notes yet')}>{t('Calls made, doubts, what to look at next.')}</Empty>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.data.map((note) => (
            <Box component="li" key={note.id} sx={{ pb: 1.5 }}>
              <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
                <bdi>{note.author.name}</bdi> · <When at={note.createdAt} />
                {!note.isErased && (
                  <EraseButton
                    label={t('Erase')}
                    title={t('Erase this note?')}
                    done={t('The note was erased')}
                    erase={(reason) => desk.eraseNote(note.id, reason)}
                    onErased={refetch}
                  >
                    {t('What it says goes, here and in the history. That %{name} left a note stays.', {
                      name: note.author.name,
                    })}
                  </EraseButton>
                )}
              </Box>
              <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>
                {note.isErased ? <em>{t('Erased')}</em> : note.text}
              </Box>
            </Box>
          ))}
        </Box>
        {mayAdd && (
          <Box sx={{ maxWidth: 640 }}>
            <ServerForm submit={(note) => add(noteOf(note))} submitLabel={t('Add note')}>
              <Rest sent={sent} />
              <NoteInput minRows={2} />
            </ServerForm>
          </Box>
        )}
      </Section>
    </>
  )
}

/** A note the desk has taken; another object for every one. */
interface Sent {
  text: string
}

/** Empties the field of what was sent, and keeps what was typed meanwhile. */
function Rest({ sent }: { sent: Sent | undefined }) {
  const { getValues, reset, setValue } = useFormContext()
  useEffect(() => {
    if (!sent) return
    const rest = restOf(String(getValues('text') ?? ''), sent.text)
    reset({ text: '', mentions: [] })
    if (rest !== '') setValue('text', rest, { shouldDirty: true })
  }, [sent, getValues, reset, setValue])
  return null
}

/** What stands in the field beyond the note that was sent; all of it where the note was changed. */
export function restOf(typed: string, sent: string): string {
  return typed.startsWith(sent) ? typed.slice(sent.length).trimStart() : typed
}
