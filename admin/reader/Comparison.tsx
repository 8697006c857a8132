// Two versions of a text as one: sentences that were added, removed, changed or moved, each said in words as well as shown.
import { Box, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Article } from '../../api/articles/schema.ts'
import type { CaptureSummary, Diff } from '../../api/captures/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { exactly } from '../elements/When.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import { Gone, New } from './Differing.tsx'
import { readerKeys } from './keys.ts'
import { useDiff } from './queries.ts'
import { differenceInWords, versionInWords } from './sayings.ts'

interface ComparisonProps {
  article: Article
  /** Newest first. */
  versions: CaptureSummary[]
  from: number
  to: number
  choose: (from: number, to: number) => void
}

export function Comparison({ article, versions, from, to, choose }: ComparisonProps) {
  const { data, error, refetch } = useDiff(article.id, from, to)
  const go = useNavigate()
  return (
    <Section
      title={t('What changed')}
      action={
        <KeyButton
          of={readerKeys.compare}
          label={t('Back to reading')}
          onClick={() => go(`/articles/${article.id}/show`)}
        />
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
        <Picker
          label={t('From#version')}
          versions={versions}
          value={from}
          choose={(number) => choose(number, to)}
        />
        <Picker
          label={t('To#version')}
          versions={versions}
          value={to}
          choose={(number) => choose(from, number)}
        />
      </Box>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={6} />}
      {data && (
        <>
          <Box role="status" sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>
            {differenceInWords(data.data.map(({ kind }) => kind))}
          </Box>
          <Box
            dir="auto"
            lang={article.language ?? undefined}
            sx={{
              fontFamily: serif,
              fontSize: 17,
              lineHeight: 1.65,
              maxWidth: '68ch',
              overflowWrap: 'anywhere',
            }}
          >
            {data.data.map((piece) => (
              <Piece key={`${piece.kind} ${piece.before?.start} ${piece.after?.start}`} piece={piece} />
            ))}
          </Box>
        </>
      )}
    </Section>
  )
}

interface PickerProps {
  label: string
  versions: CaptureSummary[]
  value: number
  choose: (number: number) => void
}

function Picker({ label, versions, value, choose }: PickerProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => choose(Number(event.target.value))}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ width: { xs: '100%', sm: 340 }, my: 0 }}
    >
      {versions.map((version) => (
        <option key={version.id} value={version.number}>
          {inList([versionInWords(version), exactly(version.capturedAt)])}
        </option>
      ))}
    </TextField>
  )
}

function Piece({ piece: { kind, before, after, words = [] } }: { piece: Diff['data'][number] }) {
  if (kind === 'same') return <Sentence>{after?.text ?? before?.text}</Sentence>
  if (kind === 'added') {
    return (
      <Sentence says={t('Added')}>
        <New>{after?.text}</New>
      </Sentence>
    )
  }
  if (kind === 'removed') {
    return (
      <Sentence says={t('Removed')}>
        <Gone>{before?.text}</Gone>
      </Sentence>
    )
  }
  if (kind === 'moved') return <Sentence says={t('Moved here')}>{after?.text}</Sentence>
  return (
    <Sentence says={t('Changed')}>
      {words.map((word, at) => {
        const key = `${at}${word.kind}`
        if (word.kind === 'removed') return <Gone key={key}>{word.text}</Gone>
        if (word.kind === 'added') return <New key={key}>{word.text}</New>
        return <span key={key}>{word.text}</span>
      })}
    </Sentence>
  )
}

function Sentence({ says, children }: { says?: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        borderInlineStart: '3px solid',
        borderColor: says ? 'primary.main' : 'transparent',
        paddingInlineStart: 1.5,
        mb: 0.5,
        whiteSpace: 'pre-line',
        color: says ? undefined : 'text.secondary',
      }}
    >
      {says && (
        <Box component="span" sx={{ fontFamily: (theme) => theme.typography.fontFamily, mr: 1 }}>
          <Tag>{says}</Tag>
        </Box>
      )}
      {children}
    </Box>
  )
}
