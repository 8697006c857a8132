// The page at an address where nothing is.

import { Button } from '@mui/material'
import { Link } from 'react-admin'
import { Empty } from '../elements/Empty.tsx'
import { t } from '../language/language.ts'
import { PageTitle } from './PageTitle.tsx'

export function NotFound() {
  return (
    <>
      <PageTitle title={t('Nothing here')} />
      <Empty
        title={t('There is nothing at this address')}
        action={
          <Button variant="outlined" component={Link} to="/claims">
            {t('All claims')}
          </Button>
        }
      >
        {t('It may have been cut short on its way, or its page has moved.')}
      </Empty>
    </>
  )
}
