// Exports saved for somebody outside: each with its address, its key to renew, and what it sends.

import { Box } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { KeyedExport, SavedExport } from '../../api/exports/saved-schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { ShownOnce } from '../elements/ShownOnce.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import type { Choice } from './choice.ts'
import { SavedRow } from './SavedRow.tsx'
import { SaveExport } from './SaveExport.tsx'

const queryKey = ['saved-exports']

export function SavedExports({ choice }: { choice: Choice }) {
  const desk = useDataProvider<Desk>()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => desk.listSavedExports(signal),
  })
  const [keyed, setKeyed] = useState<KeyedExport>()
  const rotate = useSavedChange((id: string) => desk.rotateExportKey(id), setKeyed)
  const archive = useSavedChange((id: string) => desk.archiveSavedExport(id))
  const save = useSavedChange(desk.saveExport, setKeyed)
  const saved = data?.data ?? []
  return (
    <Section title={t('Saved exports')} action={<SaveExport choice={choice} save={save.mutateAsync} />}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && saved.length === 0 && (
        <Empty title={t('Nothing is saved yet')}>
          {t(
            'Save what is chosen above under a name: it gets an address that stays and a key of its own, for an archive, a partner or a program. It sends what is published.',
          )}
        </Empty>
      )}
      {saved.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {saved.map((each) => (
            <SavedRow
              key={each.id}
              saved={each}
              rotate={() => rotate.mutate(each.id)}
              archive={() => archive.mutate(each.id)}
            />
          ))}
        </Box>
      )}
      {keyed?.key && (
        <ShownOnce
          title={t('The key of “%{name}”', { name: keyed.name })}
          secret={keyed.key}
          onClose={() => setKeyed(undefined)}
        >
          {t(
            'It is shown only now. Whoever has it can fetch this export and nothing else of the desk. Send it by a channel you trust; a new key closes the one before.',
          )}
        </ShownOnce>
      )}
    </Section>
  )
}

/** Whatever is done to one, the list is read again. */
function useSavedChange<G, R extends SavedExport>(act: (given: G) => Promise<R>, onDone?: (done: R) => void) {
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: act,
    onSuccess: async (done) => {
      onDone?.(done)
      await client.invalidateQueries({ queryKey })
    },
    onError: (error) => notify(problemOf(error).message, { type: 'error' }),
  })
}
