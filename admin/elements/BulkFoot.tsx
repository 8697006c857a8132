// What can be done to many records at once, in the same order wherever it is: tried, done, stopped, taken back as a whole.
import { Button, DialogActions } from '@mui/material'
import { t } from '../language/language.ts'

interface BulkFootProps {
  isBusy: boolean
  /** Tells what would happen; the way to do it comes with the answer. */
  preview: { isFit: boolean; run: () => void }
  /** Undefined until a trial has found something to do. */
  send: { label: string; run: () => void } | undefined
  isDone: boolean
  /** Ends it before its end. */
  stop?: (() => void) | undefined
  undo: (() => void) | undefined
  close: () => void
}

export function BulkFoot({ isBusy, preview, send, isDone, stop, undo, close }: BulkFootProps) {
  return (
    <DialogActions sx={{ flexWrap: 'wrap' }}>
      {stop && <Button onClick={stop}>{t('Stop after this call')}</Button>}
      {undo && (
        <Button disabled={isBusy} onClick={undo}>
          {t('Take all of it back')}
        </Button>
      )}
      <Button onClick={close}>{t(isDone ? 'Close' : 'Cancel')}</Button>
      {!isDone && send && (
        <Button variant="contained" disabled={isBusy} onClick={send.run}>
          {send.label}
        </Button>
      )}
      {!isDone && !send && (
        <Button variant="contained" disabled={isBusy || !preview.isFit} onClick={preview.run}>
          {t('Preview')}
        </Button>
      )}
    </DialogActions>
  )
}
