// The keys of the matches page and of the comparison: which key does what, and what its button says. Pure.
import { type MatchRelation, matchRelations } from '../../db/vocabulary.ts'
import type { Key, Screen } from '../keys/table.ts'
import { t } from '../language/language.ts'
import { relationWords } from './pair.ts'

/** What two related claims are to each other; the last one leaves it open. */
export const relations = [...matchRelations, 'unsaid'] as const

export type Relation = MatchRelation | 'unsaid'

const related = Object.fromEntries(
  relations.map((relation, at) => [
    relation,
    {
      key: String(at + 1),
      when: t('After Related: how'),
      isStep: true,
      name: relation === 'unsaid' ? t('Not said how') : relationWords[relation],
    },
  ]),
) as Record<Relation, Key>

const deciding = {
  same: { key: 's', name: t('Same'), says: t('the same claim twice: merge them') },
  swap: { key: 'w', name: t('Turn round'), says: t('which claim stays') },
  related: { key: 'r', name: t('Related'), says: t('keep both, and say how') },
  different: { key: 'x', name: t('Different'), says: t('never propose the pair again') },
  skip: { key: 'k', name: t('Skip'), says: t('the pair comes again at the end') },
  undo: { key: 'u', name: t('Undo'), says: t('my last decision') },
  bulk: { key: 'b', name: t('Decide many …') },
} as const

export const matchKeys = { ...deciding, ...related }

export type MatchAct = keyof typeof matchKeys

export const matchesScreen: Screen<typeof matchKeys> = { title: t('Matches'), keys: matchKeys }
