// What stands at the address of a record that is not there or cannot be read: why, and the way on.
import { Button } from '@mui/material'
import { Link } from 'react-admin'
import { PageTitle } from '../frame/PageTitle.tsx'
import { problemOf } from '../request.ts'
import { Empty } from './Empty.tsx'
import { Failure } from './Failure.tsx'

interface MissingProps {
  error: unknown
  retry: () => void
  /** What kind of record was looked for, in the singular. */
  noun: string
  list: { label: string; to: string }
}

export function Missing({ error, retry, noun, list }: MissingProps) {
  const { status } = problemOf(error)
  const isNowhere = status === 404 || status === 422
  return (
    <>
      <PageTitle title={isNowhere ? `No such ${noun}` : `This ${noun} did not load`} trail={[list]} />
      {!isNowhere && <Failure error={error} retry={retry} />}
      {isNowhere && (
        <Empty
          title={`There is no ${noun} at this address`}
          action={
            <Button variant="outlined" component={Link} to={list.to}>
              All {list.label.toLowerCase()}
            </Button>
          }
        >
          The address may have been cut short on its way.
        </Empty>
      )}
    </>
  )
}
