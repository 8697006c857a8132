// The desk's small dialogs: a form of a few fields, sent with Ctrl+Enter, that gives the focus back when it closes.
import { Dialog, DialogContent, DialogTitle } from '@mui/material'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import { ServerForm } from '../elements/ServerForm.tsx'

interface AskDialogProps {
  title: string
  submitLabel: string
  close: () => void
  /** May throw: the fault is then told in the form, which stays open. */
  submit: (values: FieldValues) => Promise<unknown>
  defaultValues?: FieldValues
  children: ReactNode
}

export function AskDialog({
  title,
  submitLabel,
  close,
  submit,
  defaultValues = {},
  children,
}: AskDialogProps) {
  const id = useId()

  async function send(values: FieldValues) {
    await submit(values)
    close()
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.querySelector('form')?.requestSubmit()
  }

  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      onKeyDown={press}
      transitionDuration={0}
    >
      <DialogTitle id={id} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <ServerForm submit={send} submitLabel={submitLabel} onCancel={close} defaultValues={defaultValues}>
          {children}
        </ServerForm>
      </DialogContent>
    </Dialog>
  )
}
