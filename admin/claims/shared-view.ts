// How the filters of the claims list become a shared view, and a view the filters of the list. Pure.
import type { NewView, View } from '../../api/desk/view-schema.ts'
import { chosen, type Filters } from './filters.ts'

interface Sort {
  field: string
  order: 'ASC' | 'DESC'
}

/** A queue is worked through by urgency; a view keeps the order of the list it was made from. */
export function viewOf(name: string, filters: Filters, sort: Sort, isQueue: boolean): Partial<NewView> {
  const words = Object.keys(filters).map((filter) => [filter, chosen(filters, filter)] as const)
  const order = `${sort.order === 'DESC' ? '-' : ''}${sort.field}` as NewView['sort']
  return {
    name,
    isQueue,
    sort: isQueue ? 'queue' : order,
    filters: Object.fromEntries(words.filter(([, values]) => values.length > 0)),
  }
}

/** Filters that are a yes or a no in the list. */
const flags = new Set(['true', 'false'])

export function filtersOfView({ filters }: Pick<View, 'filters'>): Filters {
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => {
      const [only] = values
      const isFlag = values.length === 1 && only !== undefined && flags.has(only)
      return [name, isFlag ? only === 'true' : name === 'q' ? only : values]
    }),
  )
}

export function sortOfView({ sort }: Pick<View, 'sort'>): Sort {
  if (sort === 'queue') return { field: 'createdAt', order: 'DESC' }
  return { field: sort.replace('-', ''), order: sort.startsWith('-') ? 'DESC' : 'ASC' }
}
