// What stands at the address of a record that is not there or cannot be read: why, and the way on.

import { Button } from '@mui/material'
import { Link } from 'react-admin'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { problemOf } from '../request.ts'
import { Empty } from './Empty.tsx'
import { Failure } from './Failure.tsx'
import { type Noun, nounWords } from './nouns.ts'

interface MissingProps {
  error: unknown
  retry: () => void
  /** What kind of record was looked for. */
  noun: Noun
  list: { label: string; to: string }
}

export function Missing({ error, retry, noun, list }: MissingProps) {
  const { status } = problemOf(error)
  const words = nounWords[noun]
  const isNowhere = status === 404 || status === 422
  return (
    <>
      <PageTitle title={isNowhere ? words.noSuch : words.notLoaded} trail={[list]} />
      {!isNowhere && <Failure error={error} retry={retry} />}
      {isNowhere && (
        <Empty
          title={words.nowhere}
          action={
            <Button variant="outlined" component={Link} to={list.to}>
              {words.all}
            </Button>
          }
        >
          {t('The address may have been cut short on its way.')}
        </Empty>
      )}
    </>
  )
}
