// The desk's small dialogs: a form of a few fields, sent with Ctrl+Enter, that gives the focus back when it closes.
import { Dialog, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId, useRef } from 'react'
import type { FieldValues } from 'react-hook-form'
import { ServerForm } from '../elements/ServerForm.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { type FormWatch, mayClose } from '../unsaved/UnsavedForm.tsx'
import { deskScreen } from './keys.ts'

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

  const dialog = useRef<HTMLDivElement>(null)
  const watch = useRef<FormWatch>({})
  useKeys(
    deskScreen,
    { send: () => dialog.current?.querySelector('form')?.requestSubmit() },
    { within: dialog },
  )

  return (
    <Dialog
      open
      onClose={() => mayClose(watch) && close()}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      ref={dialog}
      transitionDuration={0}
    >
      <DialogTitle id={id} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <ServerForm
          submit={send}
          submitLabel={submitLabel}
          onCancel={close}
          defaultValues={defaultValues}
          watch={watch}
        >
          {children}
        </ServerForm>
      </DialogContent>
    </Dialog>
  )
}
