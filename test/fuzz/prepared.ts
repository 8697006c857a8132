// Operations that random values never get done, for they need a record in a certain state, or a secret: visits of the tour.
import type { Route } from '../../api/http/route.ts'
import type { Visit } from '../contract/tour.ts'
import type { Recipe } from './requests.ts'

const names = new Set([
  'acceptInvitation',
  'adjudicateClaim',
  'changeOwnPassword',
  'changeUser',
  'deferClaim',
  'findInvitation',
  'retractVerdict',
  'signIn',
  'unassignClaim',
  'undoMatches',
])

export const needsPreparation = ({ name }: Route) => names.has(name)

/** A recipe that asks for a visit, with the path and the body of that; others as they are. */
export function asPrepared(recipe: Recipe, prepared: ReadonlyMap<string, Visit[]>): Recipe {
  const visits = prepared.get(recipe.route.name) ?? []
  const visit = visits[(recipe.visit ?? 0) % visits.length]
  if (recipe.visit === undefined || !visit) return recipe
  const at = recipe.route.path.split('/').indexOf('{id}')
  const sent = visit.body === undefined ? undefined : { type: 'application/json', json: visit.body }
  return { ...recipe, path: { id: visit.path.split('/')[at] }, sent }
}
