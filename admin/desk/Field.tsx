// A field of the decision form, with what the desk said about it.
import { Box, TextField, type TextFieldProps } from '@mui/material'
import { KeyOf, useKeyshortcut } from '../keys/Kbd.tsx'
import type { Key } from '../keys/table.ts'
import type { Draft } from './draft.ts'
import { type DeskAct, deskKeys } from './keys.ts'
import type { Fault } from './session.ts'

export interface FormProps {
  draft: Draft
  fault: Fault | undefined
  change: (changes: Partial<Draft>) => void
}

type FieldProps = FormProps & {
  name: keyof Draft
  label: string
  hint?: string
  /** The key that leads into the field. */
  reachedBy?: DeskAct
  choices?: readonly (readonly [value: string, label: string])[]
} & Pick<TextFieldProps, 'type' | 'multiline' | 'minRows' | 'maxRows' | 'required' | 'sx' | 'slotProps'>

export function Field({
  draft,
  fault,
  change,
  name,
  label,
  hint,
  reachedBy,
  choices,
  slotProps,
  ...props
}: FieldProps) {
  const error = fault?.errors[name]
  const shortcut = useKeyshortcut(reachedBy && deskKeys[reachedBy])
  return (
    <TextField
      id={`desk-${name}`}
      label={label}
      value={draft[name] ?? ''}
      onChange={(event) => change({ [name]: event.target.value })}
      error={error !== undefined}
      helperText={error ?? hint}
      select={choices !== undefined}
      {...props}
      slotProps={{
        ...slotProps,
        ...(reachedBy ? { input: { endAdornment: <CornerKey of={deskKeys[reachedBy]} /> } } : {}),
        htmlInput: { ...shortcut, dir: props.type || choices ? undefined : 'auto' },
        ...(choices ? { select: { native: true }, inputLabel: { shrink: true } } : {}),
        ...(props.type ? { inputLabel: { shrink: true } } : {}),
      }}
    >
      {choices?.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </TextField>
  )
}

function CornerKey({ of }: { of: Key }) {
  return (
    <Box sx={{ position: 'absolute', insetInlineEnd: 8, top: 8, pointerEvents: 'none' }}>
      <KeyOf of={of} />
    </Box>
  )
}
