// Fields of a form that are seldom filled in: behind a button on a phone, in plain sight where there is room.
import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Box, Button, type Theme, useMediaQuery } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { type FieldValues, useFormContext, useFormState } from 'react-hook-form'

interface FoldProps {
  /** What is behind the button. */
  label: string
  /** The fields; one that holds something, or is refused, keeps the fold open. */
  fields: string[]
  children: ReactNode
}

export function Fold({ label, fields, children }: FoldProps) {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { getValues, getFieldState } = useFormContext()
  const formState = useFormState()
  const [isOpened, setOpened] = useState(() => fields.some((name) => isFilled(getValues(name))))
  const id = useId()
  if (!isPhone) return children
  const isOpen = isOpened || fields.some((name) => getFieldState(name, formState).error)
  return (
    <Box sx={{ width: '100%' }}>
      <Button
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpened(!isOpen)}
        endIcon={<ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
        sx={{ ml: -1, textAlign: 'start' }}
      >
        {label}
      </Button>
      {/* Hidden rather than left out: what is typed there stays, and is checked. */}
      <Box id={id} hidden={!isOpen} sx={{ '&[hidden]': { display: 'none' } }}>
        {children}
      </Box>
    </Box>
  )
}

function isFilled(value: FieldValues[string]): boolean {
  if (value === null || typeof value !== 'object')
    return value !== undefined && value !== null && value !== ''
  return Object.values(value).some(isFilled)
}
