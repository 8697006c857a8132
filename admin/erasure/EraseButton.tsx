// Asks for a reason, and for a word that this is meant, before what the desk holds of a person is erased.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { BooleanInput, required, TextInput } from 'react-admin'
import { useMay } from '../auth.ts'
import { FormDialog } from '../elements/FormDialog.tsx'

interface EraseButtonProps {
  label: string
  title: string
  done: string
  erase: (reason: string) => Promise<unknown>
  onErased?: () => unknown
  /** What goes, and what stays. */
  children: ReactNode
}

/** Nothing for those who may not. */
export function EraseButton({ label, title, done, erase, onErased, children }: EraseButtonProps) {
  if (!useMay('personal-data:erase')) return null
  return (
    <FormDialog
      label={label}
      title={title}
      submitLabel="Erase for good"
      done={done}
      button={{ color: 'error' }}
      submit={async ({ reason }) => {
        await erase(reason)
        await onErased?.()
      }}
    >
      <Box sx={{ mb: 2, maxWidth: '60ch' }}>{children}</Box>
      <TextInput
        source="reason"
        label="Reason"
        validate={required()}
        multiline
        helperText="Stays in the history; do not name the person"
      />
      <BooleanInput
        source="isMeant"
        label="I mean it; it cannot be undone"
        validate={(value) => (value ? undefined : 'Say that you mean it')}
        helperText={false}
      />
    </FormDialog>
  )
}
