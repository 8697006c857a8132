// How much evidence there is, and from how many independent origins, in words. Pure.
import type { Claim } from '../../api/claims/schema.ts'
import { counted } from '../words.ts'

/** `2 for · 1 against, 1 independent origin` */
export function weighed({ evidence = [], independentOrigins }: Claim): string {
  const count = (stance: string) => evidence.filter((piece) => piece.stance === stance).length
  const [supporting, refuting, open] = [count('supports'), count('refutes'), count('unassessed')]
  const { supports, refutes, unknown } = independentOrigins
  const sides = [
    `${supporting} for · ${refuting} against`,
    counted(supports + refutes, 'independent origin'),
    unknown > 0 && `${unknown} of unknown origin`,
    open > 0 && `${open} to judge`,
  ].filter((side) => side !== false)
  return evidence.length === 0 ? '' : sides.join(', ')
}
