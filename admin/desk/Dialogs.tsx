// The dialogs of the desk's keys: add evidence, write a note, send back, assign.
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { required, SelectInput, TextInput } from 'react-admin'
import { type FieldValues, useWatch } from 'react-hook-form'
import { sourceLevels } from '../../db/vocabulary.ts'
import { useAssignees } from '../claims/assignees.ts'
import { ExcerptInputs, SecondaryReason, StanceInput } from '../claims/EvidenceInputs.tsx'
import { NoteInput, noteOf } from '../claims/NoteInput.tsx'
import { t } from '../language/language.ts'
import { withoutBlanks } from '../provider.ts'
import type { NewEvidenceInput } from '../verbs.ts'
import { choicesOf } from '../words.ts'
import { AskDialog } from './AskDialog.tsx'
import type { Acts } from './acts.ts'

export type Asked = 'evidence' | 'note' | 'sendBack' | 'assign' | 'snooze' | 'takeOver' | 'compare'

interface DialogProps {
  acts: Acts
  close: () => void
}

export function EvidenceDialog({ acts, close }: DialogProps) {
  function submit({ title, url, level, ...fields }: FieldValues) {
    const source = title || url ? { source: withoutBlanks({ title: title || url, url, level }) } : {}
    return acts.addEvidence({ ...withoutBlanks(fields), ...source } as NewEvidenceInput)
  }
  return (
    <AskDialog
      title={t('Add evidence')}
      submitLabel={t('Add evidence')}
      close={close}
      submit={submit}
      defaultValues={{ stance: 'supports', level: 'secondary' }}
    >
      <TextInput source="url" label={t('Address on the web')} type="url" helperText={false} autoFocus />
      <TextInput source="title" label={t('Title')} helperText={t('Left out, the address is its title.')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' }, columnGap: 2 }}>
        <StanceInput isRequired />
        <SelectInput source="level" label={t('Level')} choices={choicesOf(sourceLevels)} />
      </Box>
      <ExcerptInputs />
      <ReasonIfSecondary />
    </AskDialog>
  )
}

/** Asked for only where there is a source, and not a primary one. */
function ReasonIfSecondary() {
  const [title, url, level]: unknown[] = useWatch({ name: ['title', 'url', 'level'] })
  return (title || url) && level === 'secondary' ? <SecondaryReason /> : null
}

export function NoteDialog({ acts, close }: DialogProps) {
  return (
    <AskDialog
      title={t('Note for the desk')}
      submitLabel={t('Add note')}
      close={close}
      submit={(note) => acts.addNote(noteOf(note))}
    >
      <NoteInput minRows={3} autoFocus />
    </AskDialog>
  )
}

export function SendBackDialog({ acts, close }: DialogProps) {
  return (
    <AskDialog
      title={t('Send this claim back')}
      submitLabel={t('Send back')}
      close={close}
      submit={({ reason }) => {
        close()
        return acts.sendBack(reason)
      }}
    >
      <p>{t('It leaves the queue and says to whoever submitted it what is missing.')}</p>
      <TextInput
        source="reason"
        label={t('What is missing')}
        multiline
        minRows={2}
        validate={required()}
        autoFocus
      />
    </AskDialog>
  )
}

export function AssignDialog({ acts, close, assigneeId }: DialogProps & { assigneeId: string | undefined }) {
  const people = useAssignees().filter(({ id }) => id !== assigneeId)
  return (
    <Dialog open onClose={close} aria-labelledby="desk-assign" transitionDuration={0} fullWidth maxWidth="xs">
      <DialogTitle id="desk-assign" component="h2">
        {t('Assign to')}
      </DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mx: -1, p: 0 }}>
          {people.map(({ id, name }, at) => (
            <li key={id}>
              <Button
                fullWidth
                autoFocus={at === 0}
                sx={{ justifyContent: 'flex-start', minHeight: 40 }}
                onClick={() => {
                  close()
                  void acts.assign(id, name)
                }}
              >
                <bdi>{name}</bdi>
              </Button>
            </li>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('Cancel')}</Button>
      </DialogActions>
    </Dialog>
  )
}
