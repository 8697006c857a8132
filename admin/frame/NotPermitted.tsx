// The page somebody sees whose role does not reach it.

import { Button } from '@mui/material'
import { Link } from 'react-admin'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { roleWords } from '../words.ts'
import { PageTitle } from './PageTitle.tsx'

export function NotPermitted() {
  const me = useMe()
  return (
    <>
      <PageTitle title={t('Not permitted')} />
      <Empty
        title={t('Your role does not reach this page')}
        action={
          <Button variant="outlined" component={Link} to="/claims">
            {t('All claims')}
          </Button>
        }
      >
        {me &&
          t('You are signed in as %{name} (%{role}).', {
            name: me.name,
            role: inSentence(roleWords[me.role]),
          })}{' '}
        {t('An administrator can give you another role.')}
      </Empty>
    </>
  )
}
