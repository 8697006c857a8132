// The place a claim is shown in: its first appearance, and the text that stands around it.
import type { Appearance, Claim } from '../../api/claims/schema.ts'
import { t } from '../language/language.ts'
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

/** Who is said to have said it, and in which words the text says so. */
export function attributed({ kind, name, wording }: NonNullable<Appearance['attribution']>): string {
  const who = {
    own: t('In the article’s own voice'),
    unnamed: t('Somebody unnamed'),
    named: t('Said by %{name}', { name: name ?? '' }),
  }[kind]
  return [who, kind !== 'named' && name, wording && t('“%{words}”', { words: wording })]
    .filter(Boolean)
    .join(' ')
}
