// The secret of a webhook, shown once.
import { ShownOnce } from '../elements/ShownOnce.tsx'

interface SecretShownProps {
  name: string
  secret: string
  onClose: () => void
}

export function SecretShown({ name, secret, onClose }: SecretShownProps) {
  return (
    <ShownOnce title={`The secret of “${name}”`} secret={secret} onClose={onClose}>
      It is shown only now. Every message is signed with it, so whoever receives them needs it to know that
      they come from this desk. Send it by a channel you trust.
    </ShownOnce>
  )
}
