// A page to make a record on; what is already there is offered instead of being made twice.

import { Alert, Card } from '@mui/material'
import { type ReactNode, useRef, useState } from 'react'
import {
  CreateBase,
  Link,
  type RaRecord,
  SimpleForm,
  type TransformData,
  useCreatePath,
  useNotify,
  useRedirect,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { makings } from '../frame/makings.ts'
import { PageTitle } from '../frame/PageTitle.tsx'
import { Told } from '../language/Told.tsx'
import { type ProblemBody, problemOf, wholeFault } from '../request.ts'
import { type FormWatch, UnsavedForm } from '../unsaved/UnsavedForm.tsx'
import { formSheet, SaveBar } from './EditPage.tsx'

interface CreatePageProps {
  saveLabel: string
  done: string
  transform?: TransformData
  defaultValues?: FieldValues
  /** What to do with the new record; going to its page unless given. */
  onCreated?: (record: RaRecord) => void
  children: ReactNode
}

export function CreatePage(props: CreatePageProps) {
  const { saveLabel, done, transform, defaultValues, onCreated, children } = props
  const resource = useResourceContext() as keyof typeof makings
  const list = useResourceDefinition().options?.label
  const [existing, setExisting] = useState<ProblemBody['existing']>()
  const notify = useNotify()
  const go = useRedirect()
  const watch = useRef<FormWatch>({})

  function onSuccess(made: RaRecord) {
    watch.current.isDone = true
    notify(done, { type: 'success' })
    if (onCreated) onCreated(made)
    else go('show', resource, made.id)
  }

  function onError(error: unknown, sent: { data?: object } | undefined) {
    const problem = problemOf(error)
    setExisting(problem.body.existing)
    notify(wholeFault(problem, sent?.data ?? {}), { type: 'error', autoHideDuration: 10_000 })
  }

  return (
    <CreateBase
      mutationMode="pessimistic"
      mutationOptions={{ onSuccess, onError }}
      {...(transform ? { transform } : {})}
    >
      <PageTitle title={makings[resource]} trail={[{ label: list, to: `/${resource}` }]} />
      {existing && <Existing resource={resource} record={existing} />}
      <Card sx={formSheet}>
        <SimpleForm toolbar={<SaveBar label={saveLabel} />} {...(defaultValues ? { defaultValues } : {})}>
          {children}
          <UnsavedForm watch={watch} />
        </SimpleForm>
      </Card>
    </CreateBase>
  )
}

function Existing({ resource, record }: { resource: string; record: NonNullable<ProblemBody['existing']> }) {
  const path = useCreatePath()
  return (
    <Alert severity="warning" variant="outlined" sx={{ mb: 2, maxWidth: 860 }}>
      <Told
        text="It is already on the desk: %{record}"
        with={{
          record: (
            <Link to={path({ resource, type: 'show', id: record.id })}>
              <bdi>{record.text ?? record.title ?? record.id}</bdi>
            </Link>
          ),
        }}
      />
    </Alert>
  )
}
