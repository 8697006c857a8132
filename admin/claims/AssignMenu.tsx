// Gives a claim to a colleague.
import { Button, Menu, MenuItem } from '@mui/material'
import { type MouseEvent, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Desk } from '../provider.ts'
import { useAssignees } from './assignees.ts'
import { useAct } from './ClaimActs.tsx'

export function AssignMenu({ claim }: { claim: Claim }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const people = useAssignees().filter(({ id }) => id !== claim.assignee?.id)
  const desk = useDataProvider<Desk>()
  const run = useAct()

  function assign(id: string, name: string) {
    setAnchor(null)
    run(() => desk.assignClaim(claim.id, id), `Assigned to ${name}`)
  }

  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
      >
        Assign to …
      </Button>
      <Menu disablePortal open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {people.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => assign(id, name)}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
