// Says in the head of a claim that its verdict was taken out of the public, when and why.
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { Mark } from '../elements/Mark.tsx'
import { When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'

/** Asks only for a claim that has had a verdict and shows the public nothing. */
export function RetractedMark({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const { data } = useQuery({
    queryKey: ['claims', 'publications', claim.id, claim.version],
    queryFn: ({ signal }) => desk.listPublications(claim.id, signal),
    enabled: claim.publishedRevision === null && claim.verdictRevision !== null,
  })
  const retracted = data?.data.findLast((one) => one.retracted !== null)
  if (!retracted?.retracted) return null
  return (
    <Mark>
      <Told
        text="Revision %{revision} was retracted from the public %{when}: %{reason}"
        with={{
          revision: inFigures(retracted.revision),
          when: <When at={retracted.retracted.at} />,
          reason: <bdi>{retracted.retracted.reason}</bdi>,
        }}
      />
    </Mark>
  )
}
