// Whom the person at the screen may give a claim to: themselves, or with the right to assign, any reviewer.
import { useGetList } from 'react-admin'
import type { Person, User } from '../../api/accounts/schema.ts'
import { roles } from '../../db/vocabulary.ts'
import { useMay, useMe } from '../auth.ts'
import { t } from '../language/language.ts'

const reviewing = roles.slice(roles.indexOf('reviewer'))

export function useAssignees(): Person[] {
  const me = useMe()
  const mayAssign = useMay('claims:assign')
  const { data = [] } = useGetList<User>(
    'users',
    {
      filter: { role: reviewing },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'createdAt', order: 'ASC' },
    },
    { enabled: mayAssign, staleTime: 60_000 },
  )
  if (!me) return []
  const others = data.filter(({ id, isSuspended }) => id !== me.id && !isSuspended)
  return [{ id: me.id, name: t('%{name} (me)', { name: me.name }) }, ...others]
}
