// A page to change a record on: saved at once, faults at the fields, and a choice when somebody else was faster.
import { Card } from '@mui/material'
import { type ReactNode, useState } from 'react'
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
import { problemOf } from '../request.ts'
import { type Collision, CollisionDialog } from './CollisionDialog.tsx'
import { Missing } from './Missing.tsx'
import { Waiting } from './Waiting.tsx'

interface EditPageProps {
  /** What kind of record is changed, in the singular, and the list it stands in. */
  noun: string
  list: { label: string; to: string }
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

  function onSuccess(saved: RaRecord) {
    setCollision(undefined)
    notify('Saved', { type: 'success' })
    go(redirect, resource, saved.id)
    refresh()
  }

  function onError(error: unknown, sent: Sent) {
    const { status, message, body } = problemOf(error)
    if (status === 412 && body.current && sent?.data && sent.previousData) {
      setCollision({ base: sent.previousData, mine: sent.data, theirs: body.current as Collision['theirs'] })
      return
    }
    notify(message, { type: 'error', autoHideDuration: 10_000 })
  }

  return (
    <EditBase
      mutationMode="pessimistic"
      mutationOptions={{ onSuccess, onError }}
      {...(transform ? { transform } : {})}
    >
      <EditBody noun={noun} list={list} title={title} trail={trail}>
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

function EditBody({ noun, list, title, trail, children }: Omit<EditPageProps, 'transform' | 'redirect'>) {
  const { record, error, refetch } = useEditContext()
  if (error) return <Missing error={error} retry={refetch} noun={noun} list={list} />
  if (!record) return <Waiting lines={8} />
  return (
    <>
      <PageTitle title={title(record)} trail={[list, ...(trail?.(record) ?? [])]} />
      <Card sx={{ maxWidth: 860 }}>
        <SimpleForm warnWhenUnsavedChanges toolbar={<SaveBar />}>
          {children}
        </SimpleForm>
      </Card>
    </>
  )
}

export function SaveBar({ label = 'Save' }: { label?: string }) {
  return (
    <Toolbar>
      <SaveButton label={label} icon={null} alwaysEnable />
    </Toolbar>
  )
}
