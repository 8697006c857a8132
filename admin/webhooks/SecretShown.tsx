// The secret of a webhook, shown once.
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { t } from '../language/language.ts'

interface SecretShownProps {
  name: string
  secret: string
  onClose: () => void
}

export function SecretShown({ name, secret, onClose }: SecretShownProps) {
  return (
    <ShownOnce title={t('The secret of “%{name}”', { name })} secret={secret} onClose={onClose}>
      {t(
        'It is shown only now. Every message is signed with it, so whoever receives them needs it to know that they come from this desk. Send it by a channel you trust.',
      )}
    </ShownOnce>
  )
}
