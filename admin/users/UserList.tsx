// The list of users.

import type { User } from '../../api/accounts/schema.ts'
import { useMay } from '../auth.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { roleWords } from '../words.ts'
import { InviteButton } from './InviteButton.tsx'

export function UserList() {
  const mayManage = useMay('users:manage')
  return (
    <PlainList<User>
      title={t('Users')}
      noun="user"
      create={{ needs: 'users:manage' }}
      act={mayManage && <InviteButton />}
      emptyReason={t('Colleagues are added here.')}
      columns={[
        {
          label: t('Name'),
          cell: ({ id, name, isErased }) =>
            mayManage && !isErased ? <RecordLink to={`/users/${id}`}>{name}</RecordLink> : <bdi>{name}</bdi>,
        },
        {
          label: t('E-mail address'),
          cell: ({ email, isErased }) => (isErased ? null : <bdi dir="ltr">{email}</bdi>),
        },
        { label: t('Role'), cell: ({ role }) => roleWords[role] },
        { label: t('State'), cell: stateOf },
        { label: t('Added'), cell: ({ createdAt }) => <When at={createdAt} /> },
      ]}
    />
  )
}

function stateOf({ isErased, isSuspended, isInvited }: User): string {
  if (isErased) return t('Erased')
  if (isSuspended) return t('Suspended')
  return isInvited ? t('Invited') : t('Active')
}
