// The list of users.
import type { User } from '../../api/accounts/schema.ts'
import { useMay } from '../auth.ts'
import { PlainList } from '../elements/PlainList.tsx'
import { RecordLink } from '../elements/RecordLink.tsx'
import { When } from '../elements/When.tsx'
import { roleWords } from '../words.ts'
import { InviteButton } from './InviteButton.tsx'

export function UserList() {
  const mayManage = useMay('users:manage')
  return (
    <PlainList<User>
      title="Users"
      noun="user"
      create={{ needs: 'users:manage' }}
      act={mayManage && <InviteButton />}
      emptyReason="Colleagues are added here."
      columns={[
        {
          label: 'Name',
          cell: ({ id, name, isErased }) =>
            mayManage && !isErased ? <RecordLink to={`/users/${id}`}>{name}</RecordLink> : <bdi>{name}</bdi>,
        },
        { label: 'E-mail address', cell: ({ email, isErased }) => (isErased ? null : email) },
        { label: 'Role', cell: ({ role }) => roleWords[role] },
        { label: 'State', cell: stateOf },
        { label: 'Added', cell: ({ createdAt }) => <When at={createdAt} /> },
      ]}
    />
  )
}

function stateOf({ isErased, isSuspended, isInvited }: User): string {
  if (isErased) return 'Erased'
  if (isSuspended) return 'Suspended'
  return isInvited ? 'Invited' : 'Active'
}
