// Says of the form it stands in whether something typed in it would be lost.
import { type RefObject, useEffect } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { leavesIt, useUnsaved } from './unsaved.ts'

/** What a form was last sent with, and whether there is more in it by now. */
export interface FormWatch {
  sent?: string
  /** It has done its work, and the page goes on to another. */
  isDone?: boolean
  isUnsaved?: () => boolean
}

/** Asks before a press beside a dialog, or Escape, drops what is typed in it; its own button to cancel does not. */
export const mayClose = (watch: RefObject<FormWatch>) => !watch.current.isUnsaved?.() || leavesIt()

export function UnsavedForm({ watch }: { watch: RefObject<FormWatch> }) {
  const { getValues } = useFormContext()
  const { dirtyFields, isSubmitting } = useFormState()
  const isDirty = Object.keys(dirtyFields).length > 0
  const isUnsaved = () =>
    isDirty && !isSubmitting && !watch.current.isDone && JSON.stringify(getValues()) !== watch.current.sent
  useEffect(() => {
    watch.current.isUnsaved = isUnsaved
  })
  useUnsaved(isUnsaved)
  return null
}
