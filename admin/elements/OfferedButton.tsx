// A small button that the palette offers too, to do something or to go somewhere.
import { Button, type ButtonProps } from '@mui/material'
import { Link } from 'react-admin'
import { useNavigate } from 'react-router'
import { useOffered } from './ActsOf.tsx'

interface OfferedButtonProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'sx'> {
  label: string
  onClick: () => unknown
}

export function OfferedButton({ label, onClick, ...props }: OfferedButtonProps) {
  useOffered(label, onClick, !props.disabled)
  return (
    <Button size="small" onClick={onClick} {...props}>
      {label}
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
