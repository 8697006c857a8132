// What a claim page asks for along with the claim, so that all it shows is of one version.
export const claimMeta = {
  include: ['article', 'evidence', 'appearances', 'verdicts', 'reviews', 'factChecks', 'parts'],
}

/** What acts on the page of a claim are about. */
export const thisClaim = 'This claim'

export const claimPath = (id: string, tab = '') => `/claims/${id}/show${tab && `/${tab}`}`
