// A form whose faults come from the desk: at the field where they have one, above the buttons otherwise.

import { Alert, Box, Button, type Theme } from '@mui/material'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Form } from 'react-admin'
import { type FieldValues, useFormState } from 'react-hook-form'
import { t } from '../language/language.ts'
import { problemOf, wholeFault } from '../request.ts'
import { type FormWatch, UnsavedForm } from '../unsaved/UnsavedForm.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'

interface ServerFormProps {
  /** `version` is the one to send the act with: that of `record`, or a newer one the person has been shown. */
  submit: (values: FieldValues, version: number | undefined) => Promise<unknown>
  submitLabel: string
  children: ReactNode
  defaultValues?: FieldValues
  /** The record acted on, to tell what changed when somebody else was faster. */
  record?: { version: number } & Record<string, unknown>
  onCancel?: () => void
  /** What it does is not taken back lightly. */
  isGrave?: boolean
  /** Lets whoever shows the form ask whether something typed in it would be lost. */
  watch?: RefObject<FormWatch>
}

interface Fault {
  message: string
  current?: Record<string, unknown> & { version: number }
}

export function ServerForm(props: ServerFormProps) {
  const { submit, submitLabel, children, defaultValues = {}, record, onCancel, isGrave = false } = props
  const [fault, setFault] = useState<Fault>()
  const [read, setRead] = useState(record)
  const ownWatch = useRef<FormWatch>({})
  const watch = props.watch ?? ownWatch

  async function send(values: FieldValues) {
    setFault(undefined)
    try {
      await submit(values, read?.version)
      watch.current.sent = JSON.stringify(values)
    } catch (error) {
      const problem = problemOf(error)
      const { status, body } = problem
      const { current } = body
      setFault({ message: wholeFault(problem, values), ...(status === 412 && current ? { current } : {}) })
      if (status === 412 && current) setRead(current)
      return body.errors
    }
  }

  return (
    <Form onSubmit={send} record={{}} defaultValues={defaultValues} disableInvalidFormNotification>
      {children}
      <UnsavedForm watch={watch} />
      {fault?.current && <ChangedMeanwhile before={record ?? {}} current={fault.current} />}
      {fault && !fault.current && (
        <Alert severity="error" role="alert" variant="outlined" sx={{ mt: 1 }}>
          {fault.message}
        </Alert>
      )}
      <Box sx={[{ display: 'flex', gap: 1, mt: 2 }, onCancel !== undefined && atFoot]}>
        {onCancel && <Button onClick={onCancel}>{t('Cancel')}</Button>}
        <Submit
          label={fault?.current ? t('%{act} all the same', { act: submitLabel }) : submitLabel}
          isGrave={isGrave}
        />
      </Box>
    </Form>
  )
}

/** In a dialog the buttons stay in sight, and what is scrolled fades under them. */
const atFoot = {
  justifyContent: 'flex-end',
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  mt: 1.5,
  pt: 0.5,
  pb: 1.5,
  bgcolor: 'background.paper',
  boxShadow: (theme: Theme) => `0 -8px 8px -2px ${theme.palette.background.paper}`,
}

function Submit({ label, isGrave }: { label: string; isGrave: boolean }) {
  const { isSubmitting } = useFormState()
  return (
    <Button type="submit" variant="contained" color={isGrave ? 'error' : 'primary'} disabled={isSubmitting}>
      {label}
    </Button>
  )
}
