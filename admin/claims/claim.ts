// What a claim page asks for along with the claim, so that all it shows is of one version.
import { t } from '../language/language.ts'

export const claimMeta = {
  include: ['article', 'evidence', 'appearances', 'verdicts', 'reviews', 'factChecks', 'parts'],
}

/** What acts on the page of a claim are about. */
export const thisClaim = t('This claim')

export const claimPath = (id: string, tab = '') => `/claims/${id}/show${tab && `/${tab}`}`
