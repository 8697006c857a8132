// Asks for a reason, and for a word that this is meant, before what the desk holds of a person is erased.

import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { BooleanInput, required, TextInput } from 'react-admin'
import { useMay } from '../auth.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { t } from '../language/language.ts'

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
      submitLabel={t('Erase for good')}
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
        label={t('Reason')}
        validate={required()}
        multiline
        helperText={t('Stays in the history; do not name the person')}
      />
      <BooleanInput
        source="isMeant"
        label={t('I mean it; it cannot be undone')}
        validate={(value) => (value ? undefined : t('Say that you mean it'))}
        helperText={false}
      />
    </FormDialog>
  )
}
