// Gives a claim to a colleague.
import { Button, Menu, MenuItem } from '@mui/material'
import { useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { useOffered } from '../elements/ActsOf.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { useAssignees } from './assignees.ts'
import { useAct } from './ClaimActs.tsx'

export function AssignMenu({ claim }: { claim: Claim }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const people = useAssignees().filter(({ id }) => id !== claim.assignee?.id)
  const desk = useDataProvider<Desk>()
  const run = useAct()

  const label = t('Assign to …')
  const choose = () => setAnchor(button.current)
  useOffered(label, choose)

  function assign(id: string, name: string) {
    setAnchor(null)
    run(() => desk.assignClaim(claim.id, id), t('Assigned to %{name}', { name }))
  }

  return (
    <>
      <Button size="small" aria-haspopup="menu" aria-expanded={anchor !== null} ref={button} onClick={choose}>
        {label}
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
