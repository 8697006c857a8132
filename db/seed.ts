// The demo newsroom: its people, and all they did, in order. Plain data; `api/demo.ts` plays it through the services.
import type { Act } from './seed/act.ts'
import { chips } from './seed/chips.ts'
import { readers } from './seed/readers.ts'
import { town } from './seed/town.ts'

export type { Act } from './seed/act.ts'
export { type PersonName, people } from './seed/people.ts'

export const acts: readonly Act[] = [...town, ...chips, ...readers].sort((a, b) => a.at.localeCompare(b.at))
