// The name of a person whom a record knows by id, for those who may read the users.
import { useGetManyAggregate } from 'react-admin'
import type { User } from '../../api/accounts/schema.ts'
import { useMay } from '../auth.ts'
import { t } from '../language/language.ts'

export function PersonName({ id }: { id: string }) {
  const isReadable = useMay('users:read') && id.startsWith('usr_')
  const { data } = useGetManyAggregate<User>('users', { ids: [id] }, { enabled: isReadable })
  return <bdi>{data?.[0]?.name ?? (isReadable ? '…' : t('a colleague'))}</bdi>
}
