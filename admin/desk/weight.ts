// What the evidence comes to: the sentence the desk prints about its origins, and what waits to be judged. Pure.
import type { Claim } from '../../api/claims/schema.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'

/** `2 sources, 1 independent origin (Reuters), 1 to judge` */
export function weighed({ evidence = [], originsInWords }: Claim): string {
  if (evidence.length === 0) return ''
  const open = evidence.filter(({ stance }) => stance === 'unassessed').length
  const origins = fromDesk(originsInWords)
  return open > 0 ? t('%{origins}, %{open} to judge', { origins, open }) : origins
}
