// A small button that the palette offers too, to do something or to go somewhere.
import { Button, type ButtonProps } from '@mui/material'
import { Link } from 'react-admin'
import { useNavigate } from 'react-router'
import { KeyOf, useKeyshortcut } from '../keys/Kbd.tsx'
import type { Key } from '../keys/table.ts'
import { useOffered } from './ActsOf.tsx'

interface OfferedButtonProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'sx'> {
  label: string
  onClick: () => unknown
  /** A key that does the same. */
  of?: Key
}

export function OfferedButton({ label, onClick, of, ...props }: OfferedButtonProps) {
  useOffered(label, onClick, !props.disabled)
  return (
    <Button size="small" onClick={onClick} {...useKeyshortcut(of)} {...props}>
      {label}
      {of && <KeyOf of={of} />}
    </Button>
  )
}

interface OfferedLinkProps extends Pick<ButtonProps, 'variant'> {
  label: string
  to: string
}

export function OfferedLink({ label, to, ...props }: OfferedLinkProps) {
  const go = useNavigate()
  useOffered(label, () => go(to))
  return (
    <Button component={Link} to={to} size="small" {...props}>
      {label}
    </Button>
  )
}
