// What stands where a page broke: nothing on the desk is lost, and there is a way on.

import { Button } from '@mui/material'
import type { ErrorProps } from 'react-admin'
import { Empty } from '../elements/Empty.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { PageTitle } from './PageTitle.tsx'

export function Broken({ error }: Pick<ErrorProps, 'error'>) {
  return (
    <>
      <PageTitle title={t('This page broke')} />
      <Empty
        title={t('This page broke')}
        action={
          <Button variant="outlined" onClick={() => window.location.reload()}>
            {t('Load it again')}
          </Button>
        }
      >
        <Told
          text="What is on the desk is safe. If it happens again, tell whoever runs the desk: %{error}"
          with={{ error: <bdi>{error.message}</bdi> }}
        />
      </Empty>
    </>
  )
}
