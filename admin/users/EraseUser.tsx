// Erases the data of the user a page is about; not of the person at the screen, nor twice.

import { Alert, Box } from '@mui/material'
import { useDataProvider, useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import type { User } from '../../api/accounts/schema.ts'
import { useMe } from '../auth.ts'
import { EraseButton } from '../erasure/EraseButton.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'

export function EraseUser() {
  const { id = '' } = useParams()
  const desk = useDataProvider<Desk>()
  const me = useMe()
  const { data: user, refetch } = useGetOne<User>('users', { id })
  if (!user || !me || user.id === me.id) return null
  if (user.isErased) {
    return (
      <Alert severity="info" variant="outlined" sx={{ mt: 2, maxWidth: 860 }}>
        {t('Their data were erased. What they did stays in the history, by the number of their account.')}
      </Alert>
    )
  }
  return (
    <Box sx={{ mt: 2, ml: '-5px' }}>
      <EraseButton
        label={t('Erase their data')}
        title={t('Erase the data of %{name}?', { name: user.name })}
        done={t('Their data were erased')}
        erase={(reason) => desk.eraseUser(user.id, reason)}
        onErased={refetch}
      >
        {t(
          'Name, e-mail address and picture are erased, here and in the history; their password, sessions and API keys end. What they did on the desk stays, by “Erased person”.',
        )}
      </EraseButton>
    </Box>
  )
}
