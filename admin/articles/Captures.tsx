// The texts of an article or a source as they were at one time each: a list, and reading them.
import { Box, Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { CaptureSummary } from '../../api/captures/schema.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Said } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import type { Captured } from '../verbs.ts'
import { captureWords } from '../words.ts'

interface CapturesProps {
  of: Captured
  id: string
  /** Whatever changes when the list does. */
  version: string | number
  /** The ways to bring another text. */
  acts?: ReactNode
  lang?: string | null
}

export function Captures({ of, id, version, acts, lang = null }: CapturesProps) {
  const desk = useDataProvider<Desk>()
  const [open, setOpen] = useState<string>()
  const { data, error, refetch } = useQuery({
    queryKey: [of, 'captures', id, version],
    queryFn: ({ signal }) => desk.listCaptures(of, id, signal),
    placeholderData: (before) => before,
  })
  return (
    <Section title={t('Texts')} action={data && data.data.length > 0 && acts}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.data.length === 0 && (
        <Empty title={t('No text yet')} action={<Box sx={{ display: 'inline-flex' }}>{acts}</Box>}>
          {t('With a text the desk can find quotes and excerpts in it, and tell when they change.')}
        </Empty>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.data.map((capture) => (
          <Item
            key={capture.id}
            capture={capture}
            lang={lang}
            isOpen={open === capture.id}
            onToggle={() => setOpen(open === capture.id ? undefined : capture.id)}
          />
        ))}
      </Box>
    </Section>
  )
}

interface ItemProps {
  capture: CaptureSummary
  lang: string | null
  isOpen: boolean
  onToggle: () => void
}

function Item({ capture, lang, isOpen, onToggle }: ItemProps) {
  const { number, how, state, characters, sha256, capturedAt, capturedBy, failure } = capture
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <strong>{t('Version %{number}', { number })}</strong>
        <Box component="span" sx={{ flex: 1, fontSize: 13.5, color: 'text.secondary' }}>
          <Told
            text={
              how === 'pasted'
                ? 'pasted by %{name}, %{when}'
                : how === 'fetched'
                  ? 'fetched by %{name}, %{when}'
                  : how === 'uploaded'
                    ? 'uploaded by %{name}, %{when}'
                    : 'imported by %{name}, %{when}'
            }
            with={{ name: <bdi>{capturedBy.name}</bdi>, when: <When at={capturedAt} isExact /> }}
          />
          {characters !== null &&
            ` · ${t('%{smart_count} character |||| %{smart_count} characters', characters)}`}
          {state !== 'saved' && ` · ${captureWords[state]}`}
        </Box>
        {state === 'saved' && (
          <Button
            size="small"
            aria-label={t(isOpen ? 'Close version %{number}' : 'Read version %{number}', { number })}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {isOpen ? t('Close') : t('Read')}
          </Button>
        )}
      </Box>
      {failure && <Box sx={{ fontSize: 13.5, overflowWrap: 'anywhere' }}>{fromDesk(failure.detail)}</Box>}
      {isOpen && <Reading id={capture.id} lang={lang} />}
      {isOpen && sha256 && (
        <Box dir="ltr" sx={{ fontSize: 12.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          SHA-256 {sha256}
        </Box>
      )}
    </Box>
  )
}

function Reading({ id, lang }: { id: string; lang: string | null }) {
  const desk = useDataProvider<Desk>()
  const { data, error, refetch } = useQuery({
    queryKey: ['captures', 'one', id],
    queryFn: ({ signal }) => desk.findCapture(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting />
  return (
    <Said as="div" lang={lang} sx={{ fontSize: 17, lineHeight: 1.65, maxWidth: '68ch', my: 1.5 }}>
      {data.text ?? ''}
    </Said>
  )
}
