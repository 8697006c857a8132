// The ways to come by the text of a source: fetch it, paste it, or upload a PDF of it.
import { Box } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { required, TextInput, useDataProvider, useNotify } from 'react-admin'
import type { NewSourceCapture } from '../../api/captures/schema.ts'
import type { Source } from '../../api/sources/schema.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { OfferedButton } from '../elements/OfferedButton.tsx'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'

/** The API takes ten million characters of base64, which is four for three bytes. */
const mostBytes = 7_500_000

export function SnapshotActs({ source: { id, url, latestCapture, lastAttempt } }: { source: Source }) {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const notify = useNotify()
  const file = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const isQueued = lastAttempt?.state === 'queued'

  async function keep(given: () => Promise<NewSourceCapture>, done: string) {
    setSending(true)
    try {
      await desk.captureSource(id, await given())
      notify(done, { type: 'success' })
      await client.invalidateQueries()
    } catch (error) {
      notify(said(error), { type: 'error', autoHideDuration: 10_000 })
    } finally {
      setSending(false)
    }
  }

  async function upload(pdf: File) {
    if (pdf.size > mostBytes)
      return notify(t('The file is larger than %{size} MB.', { size: mostBytes / 1e6 }), { type: 'error' })
    await keep(async () => ({ pdf: await base64Of(pdf) }), t('Text of the file kept'))
  }

  const fetchLabel =
    lastAttempt?.state === 'failed' ? t('Try again') : latestCapture ? t('Fetch again') : t('Fetch it')
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {url && (
        <OfferedButton
          label={isQueued ? t('Being fetched …') : fetchLabel}
          variant="outlined"
          disabled={isSending || isQueued}
          onClick={() => keep(async () => ({}), t('It is fetched in the background'))}
        />
      )}
      <FormDialog
        label={t('Paste a text')}
        submitLabel={t('Keep this text')}
        done={t('Text kept')}
        submit={({ text }) => desk.captureSource(id, { text })}
        button={{ variant: 'outlined' }}
        maxWidth="md"
      >
        <p>{t('It is kept as it is now, with its time and its SHA-256, and never changed.')}</p>
        <TextInput
          source="text"
          label={t('Text')}
          multiline
          minRows={8}
          maxRows={24}
          validate={required()}
          autoFocus
        />
      </FormDialog>
      <OfferedButton
        label={t('Upload a PDF')}
        variant="outlined"
        disabled={isSending}
        onClick={() => file.current?.click()}
      />
      <input
        ref={file}
        type="file"
        accept="application/pdf"
        hidden
        aria-label={t('PDF of the source')}
        onChange={({ currentTarget }) => {
          const [pdf] = currentTarget.files ?? []
          currentTarget.value = ''
          if (pdf) upload(pdf)
        }}
      />
    </Box>
  )
}

/** A fault of the file has no field here to stand at, and needs a subject. */
function said(error: unknown): string {
  const { message, body } = problemOf(error)
  const fault = body.errors?.pdf
  if (typeof fault !== 'string') return message
  return t('The file %{fault}.', { fault: inSentence(fault.charAt(0)) + fault.slice(1) })
}

/** A file as the API takes it: the part of a data address after its comma. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'))
    reader.readAsDataURL(file)
  })
}
