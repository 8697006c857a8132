// The page somebody sees whose role does not reach it.
import { Button } from '@mui/material'
import { Link } from 'react-admin'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { roleWords } from '../words.ts'
import { PageTitle } from './PageTitle.tsx'

export function NotPermitted() {
  const me = useMe()
  return (
    <>
      <PageTitle title="Not permitted" />
      <Empty
        title="Your role does not reach this page"
        action={
          <Button variant="outlined" component={Link} to="/claims">
            All claims
          </Button>
        }
      >
        {me ? `You are signed in as ${me.name} (${roleWords[me.role].toLowerCase()}). ` : ''}
        An administrator can give you another role.
      </Empty>
    </>
  )
}
