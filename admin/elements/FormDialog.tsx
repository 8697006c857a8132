// A button that opens a form in a dialog; the dialog closes when the desk has accepted what was sent.
import { Button, type ButtonProps, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useNotify, useRefresh } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { type FormWatch, mayClose } from '../unsaved/UnsavedForm.tsx'
import { useOffered } from './ActsOf.tsx'
import { ServerForm } from './ServerForm.tsx'

interface FormDialogProps {
  /** What the button says; the dialog's title unless that is given. */
  label: string
  title?: string
  submitLabel?: string
  done: string
  submit: (values: FieldValues, version: number | undefined) => Promise<unknown>
  children: ReactNode
  defaultValues?: FieldValues
  record?: { version: number } & Record<string, unknown>
  button?: ButtonProps
  /** What it does is not taken back lightly: the button that does it is red, as it is where the opening one is. */
  isGrave?: boolean
  maxWidth?: 'xs' | 'sm' | 'md'
}

export function FormDialog(props: FormDialogProps) {
  const { label, title = label, submitLabel = label, done, submit, children, button, maxWidth = 'sm' } = props
  const isGrave = props.isGrave ?? button?.color === 'error'
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const notify = useNotify()
  const refresh = useRefresh()
  const close = () => setOpen(false)
  const open = () => setOpen(true)
  const watch = useRef<FormWatch>({})
  useOffered(label, open)

  async function send(values: FieldValues, version: number | undefined) {
    await submit(values, version)
    close()
    notify(done, { type: 'success' })
    refresh()
  }

  return (
    <>
      <Button size="small" {...button} onClick={open}>
        {label}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => mayClose(watch) && close()}
        fullWidth
        maxWidth={maxWidth}
        aria-labelledby={id}
      >
        <DialogTitle id={id} component="h2">
          {title}
        </DialogTitle>
        <DialogContent>
          <ServerForm
            submit={send}
            submitLabel={submitLabel}
            isGrave={isGrave}
            watch={watch}
            onCancel={close}
            {...(props.defaultValues ? { defaultValues: props.defaultValues } : {})}
            {...(props.record ? { record: props.record } : {})}
          >
            {children}
          </ServerForm>
        </DialogContent>
      </Dialog>
    </>
  )
}
