// A request for correction in words: where it is, and how what was read stands to what is in force. Pure.
import type { CorrectionRequest } from '../../api/requests/schema.ts'
import { t } from '../language/language.ts'

export const requestPath = (id: string) => `/correction-requests/${id}/show`

/** The open ones about one claim, as the list is addressed. */
export function openRequestsPath(claimId?: string): string {
  const filter = { ...(claimId && { claimId: [claimId] }), status: ['open'] }
  return `/correction-requests?filter=${encodeURIComponent(JSON.stringify(filter))}`
}

/** What has become of the answer they read. */
export function sinceReadInWords({ read, inForce, publishedRevision }: CorrectionRequest): string {
  if (inForce === null) return t('Taken back')
  if (inForce.revision === read.revision) {
    return publishedRevision === null ? t('No longer public') : t('Unchanged')
  }
  return inForce.verdict === read.verdict ? t('Judged again, same answer') : t('Answered differently')
}
