// What stands where a page broke: nothing on the desk is lost, and there is a way on.
import { Button } from '@mui/material'
import type { ErrorProps } from 'react-admin'
import { Empty } from '../elements/Empty.tsx'
import { PageTitle } from './PageTitle.tsx'

export function Broken({ error }: Pick<ErrorProps, 'error'>) {
  return (
    <>
      <PageTitle title="This page broke" />
      <Empty
        title="This page broke"
        action={
          <Button variant="outlined" onClick={() => window.location.reload()}>
            Load it again
          </Button>
        }
      >
        What is on the desk is safe. If it happens again, tell whoever runs the desk: {error.message}
      </Empty>
    </>
  )
}
