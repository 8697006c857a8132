// Why the desk refused an act, in the terms of the decision form.
import type { Claim } from '../../api/claims/schema.ts'
import { isOpen } from '../claims/acts.ts'
import { t } from '../language/language.ts'
import { type FieldErrors, problemOf } from '../request.ts'
import type { Fault } from './session.ts'

interface Unmet {
  unmet?: { rule: string }[]
}

/** The fault, and the claim as it is by now: fetched anew when a colleague may have been faster. */
export async function faultOf(
  error: unknown,
  claim: Claim,
  fetchAnew: () => Promise<Claim>,
): Promise<{ fault: Fault; claim: Claim }> {
  const { message, status, body } = problemOf(error)
  const errors = flat(body.errors ?? {})
  if (status === 409 || status === 412) {
    const current = await fetchAnew().catch(() => claim)
    return { fault: { message: collision(current, message), errors, before: claim }, claim: current }
  }
  const { unmet = [] } = body as Unmet
  const takesWaiver = unmet.some(({ rule }) => rule !== 'reading')
  return { fault: { message, errors, ...(takesWaiver ? { takesWaiver } : {}) }, claim }
}

function collision(current: Claim, message: string): string {
  if (!isOpen(current)) return t('A colleague was first. Yours was not saved.')
  return current ? t('The claim changed while you read it. Your decision was not saved.') : message
}

function flat(errors: FieldErrors): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, detail]) =>
      typeof detail === 'string' ? [[field, detail]] : [],
    ),
  )
}
