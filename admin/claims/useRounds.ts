// The rounds of reviews of a claim, read anew with every version of it.
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Desk } from '../provider.ts'

export function useRounds({ id, version }: Pick<Claim, 'id' | 'version'>) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['claims', 'rounds', id, version],
    queryFn: async ({ signal }) => (await desk.listRounds(id, signal)).data,
  })
}
