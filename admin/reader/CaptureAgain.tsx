// Keeps the text as it is now: fetched from the article's address, pasted, or read out of a page's HTML.
import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useId, useRef, useState } from 'react'
import { RadioButtonGroupInput, useDataProvider } from 'react-admin'
import { type FieldValues, useWatch } from 'react-hook-form'
import type { Article } from '../../api/articles/schema.ts'
import type { Capture, NewCapture } from '../../api/captures/schema.ts'
import { useOffered } from '../elements/ActsOf.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { type FormWatch, mayClose } from '../unsaved/UnsavedForm.tsx'
import { GivenText } from './GivenText.tsx'

interface CaptureAgainProps {
  article: Article
  onCaptured: (capture: Capture) => unknown
  label?: string
  isMain?: boolean
}

export function CaptureAgain({ article, onCaptured, label = t('Capture again'), isMain }: CaptureAgainProps) {
  const desk = useDataProvider<Desk>()
  const [isOpen, setOpen] = useState(false)
  const [from, comeFrom] = useState(article.url ? 'url' : 'text')
  const title = useId()
  const close = () => setOpen(false)
  const open = () => setOpen(true)
  const watch = useRef<FormWatch>({})
  useOffered(label, open)

  async function submit(form: FieldValues) {
    const capture = await desk.captureArticle(article.id, givenIn(form))
    close()
    await onCaptured(capture)
  }

  return (
    <>
      <Button size="small" variant={isMain ? 'contained' : 'outlined'} onClick={open}>
        {label}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => mayClose(watch) && close()}
        fullWidth
        maxWidth="md"
        aria-labelledby={title}
      >
        <DialogTitle id={title} component="h2">
          {label}
        </DialogTitle>
        <DialogContent>
          <ServerForm
            submit={submit}
            submitLabel={from === 'url' ? t('Fetch and keep it') : t('Keep this text')}
            onCancel={close}
            watch={watch}
            defaultValues={{ from }}
          >
            <p>
              {t(
                'A new version is kept only if the words have changed; every quote is then looked for in it. Versions are never changed.',
              )}
            </p>
            <Ways url={article.url} comeFrom={comeFrom} />
          </ServerForm>
        </DialogContent>
      </Dialog>
    </>
  )
}

function givenIn({ from, text, html }: FieldValues): NewCapture {
  if (from === 'text') return { text }
  return from === 'html' ? { html } : {}
}

function Ways({ url, comeFrom }: { url: string | null; comeFrom: (from: string) => void }) {
  const from: string | undefined = useWatch({ name: 'from' })
  return (
    <>
      <RadioButtonGroupInput
        source="from"
        label={t('Where from')}
        helperText={false}
        onChange={(event) => comeFrom(String(event.target?.value ?? event))}
        choices={[
          ...(url ? [{ id: 'url', name: t('Fetch it from its address') }] : []),
          { id: 'text', name: t('Paste the text') },
          { id: 'html', name: t('Paste the page’s HTML') },
        ]}
      />
      {from === 'url' && url && (
        <p>
          <OutLink href={url} />
        </p>
      )}
      {from === 'text' && <GivenText source="text" label={t('Text')} />}
      {from === 'html' && <GivenText source="html" label={t('HTML')} />}
    </>
  )
}
