// The place a claim is shown in: its first appearance, and the text that stands around it.
import type { Claim } from '../../api/claims/schema.ts'
import type { Desk } from '../provider.ts'

export function firstAppearance({ appearances = [] }: Claim) {
  return appearances.find(({ isFirst }) => isFirst) ?? appearances[0]
}

/** A capture never changes, so it is asked for once. */
export const captureQuery = (desk: Desk, id: string) => ({
  queryKey: ['captures', id],
  queryFn: () => desk.findCapture(id),
  staleTime: Number.POSITIVE_INFINITY,
})
