// A link out of the desk: only http and https, told from our own links, and saying nothing about where it was.
import { Link } from '@mui/material'

export function OutLink({ href, children }: { href: string; children?: string }) {
  if (!/^https?:\/\//i.test(href)) return <bdi>{children ?? href}</bdi>
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer" sx={{ overflowWrap: 'anywhere' }}>
      <bdi>{children ?? href}</bdi>
      <span aria-hidden>{'\u00a0↗'}</span>
    </Link>
  )
}
