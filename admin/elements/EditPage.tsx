// A page to change a record on: saved at once, faults at the fields, and a choice when somebody else was faster.

import { Card } from '@mui/material'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import {
  EditBase,
  type RaRecord,
  SaveButton,
  SimpleForm,
  Toolbar,
  type TransformData,
  useEditContext,
  useNotify,
  useRedirect,
  useRefresh,
  useResourceContext,
} from 'react-admin'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { problemOf, wholeFault } from '../request.ts'
import { type FormWatch, UnsavedForm } from '../unsaved/UnsavedForm.tsx'
import { type Collision, CollisionDialog } from './CollisionDialog.tsx'
import { toldInPlace } from './Failure.tsx'
import { Missing } from './Missing.tsx'
import { type Noun, nounWords } from './nouns.ts'
import { Waiting } from './Waiting.tsx'

interface EditPageProps {
  /** What kind of record is changed, and the list it stands in. */
  noun: Noun
  list: { label: string; to: string }
  /** What the browser's tab says; on the page itself the trail names the record. */
  title: (record: RaRecord) => string
  /** The way from the list to the record. */
  trail?: (record: RaRecord) => { label: string; to: string }[]
  transform?: TransformData
  redirect?: 'show' | 'list'
  children: ReactNode
}

type Sent = { data?: Partial<RaRecord>; previousData?: RaRecord } | undefined

export function EditPage({
  noun,
  list,
  title,
  trail = () => [],
  transform,
  redirect = 'show',
  children,
}: EditPageProps) {
  const resource = useResourceContext() ?? ''
  const [collision, setCollision] = useState<Collision>()
  const notify = useNotify()
  const go = useRedirect()
  const refresh = useRefresh()
  const watch = useRef<FormWatch>({})

  function onSuccess(saved: RaRecord) {
    setCollision(undefined)
    watch.current.isDone = true
    notify(t('Saved'), { type: 'success' })
    go(redirect, resource, saved.id)
    refresh()
  }

  function onError(error: unknown, sent: Sent) {
    const problem = problemOf(error)
    const { status, body } = problem
    if (status === 412 && body.current && sent?.data && sent.previousData) {
      setCollision({ base: sent.previousData, mine: sent.data, theirs: body.current as Collision['theirs'] })
      return
    }
    notify(wholeFault(problem, sent?.data ?? {}), { type: 'error', autoHideDuration: 10_000 })
  }

  return (
    <EditBase
      mutationMode="pessimistic"
      queryOptions={toldInPlace}
      mutationOptions={{ onSuccess, onError }}
      {...(transform ? { transform } : {})}
    >
      <EditBody noun={noun} list={list} title={title} trail={trail} watch={watch}>
        {children}
      </EditBody>
      {collision && (
        <CollisionDialog
          resource={resource}
          collision={collision}
          onClose={() => setCollision(undefined)}
          onSaved={onSuccess}
          onError={onError}
        />
      )}
    </EditBase>
  )
}

interface EditBodyProps extends Omit<EditPageProps, 'transform' | 'redirect'> {
  watch: RefObject<FormWatch>
}

function EditBody({ noun, list, title, trail, watch, children }: EditBodyProps) {
  const { record, error, refetch } = useEditContext()
  if (error) return <Missing error={error} retry={refetch} noun={noun} list={list} />
  if (!record) return <Waiting lines={8} />
  return (
    <>
      <PageTitle
        title={title(record)}
        heading={nounWords[noun].edit}
        trail={[list, ...(trail?.(record) ?? [])]}
      />
      <Card sx={formSheet}>
        <SimpleForm toolbar={<SaveBar />}>
          {children}
          <UnsavedForm watch={watch} />
        </SimpleForm>
      </Card>
    </>
  )
}

/** On a phone the bar with the button lies over the end of the page, not over the sheet. */
export const formSheet = { maxWidth: 860, mb: { xs: 8, sm: 0 } }

export function SaveBar({ label = t('Save') }: { label?: string }) {
  return (
    <Toolbar>
      <SaveButton label={label} icon={null} alwaysEnable />
    </Toolbar>
  )
}
