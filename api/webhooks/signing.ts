// The secrets and headers of a message, by the Standard Webhooks specification (symmetric signatures, `v1`).
import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

interface Signed {
  /** The same for every attempt to deliver one message. */
  id: string
  /** The attempt's own; receivers refuse what is minutes old. */
  at: Date
  body: string
  /** Each signs, so that a receiver may go over to a new secret when it likes. */
  secrets: readonly string[]
}

export function signedHeaders({ id, at, body, secrets }: Signed): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
