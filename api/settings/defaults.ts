// The settings a desk starts with.
import type { Settings } from './schema.ts'

export const defaultSettings: Pick<Settings, 'policy' | 'scale' | 'desk'> = {
  policy: {
    reviewsRequired: 1,
    selfReview: 'flag',
    minEvidence: 1,
    minOrigins: 1,
    bothSides: false,
    autoPublish: false,
    lifetimes: { state: 180, number: 365, comparison: 180, position: 365 },
    validFor: {},
    graceDays: 14,
  },
  scale: {
    ratings: [
      { label: 'True', verdict: 'verified', number: 5 },
      { label: 'Partly true', verdict: 'mixed', number: 3 },
      { label: 'Misleading', verdict: 'mixed', number: 2 },
      { label: 'Conflicting', verdict: 'mixed', number: null },
      { label: 'False', verdict: 'refuted', number: 1 },
      { label: 'Unproven', verdict: 'unproven', number: null },
    ],
  },
  desk: { name: 'Claimdesk', licence: 'CC-BY-4.0', namesReviewers: false, contact: null },
}
