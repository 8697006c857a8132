// The way to the further pages of a list, and how long a page is; nothing where all fits on the shortest.
import { Pagination, useListContext } from 'react-admin'

const lengths = [25, 50, 100]

export function Pages() {
  const { total = 0, error } = useListContext()
  if (error || total <= Math.min(...lengths)) return null
  return <Pagination rowsPerPageOptions={lengths} />
}
