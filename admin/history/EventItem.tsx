// One event of the history: who did what and when, with what was before and after behind a fold.
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Event } from '../../api/history/schema.ts'
import { fieldName, readable } from '../elements/differences.ts'
import { When } from '../elements/When.tsx'
import { sentenceOf } from './sentences.ts'
import { diffWords } from './words-diff.ts'

/** Fields that repeat what the sentence or another record says at length. */
const unsaid = new Set(['judged', 'settingsVersion'])

export function EventItem({ event, subject }: { event: Event; subject?: ReactNode }) {
  return (
    <Box
      component="li"
      sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
    >
      <Box dir="auto" sx={{ overflowWrap: 'anywhere' }}>
        <Box component="bdi" sx={{ fontWeight: 650 }}>
          {event.actor.name}
        </Box>{' '}
        {event.isErased ? 'did something whose details were erased' : sentenceOf(event)}
      </Box>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        <When at={event.at} isExact /> · no. {event.seq}
        {event.keyId && ' · by API key'}
        {subject && <> · {subject}</>}
      </Box>
      <Changes before={event.before ?? {}} after={event.after ?? {}} />
    </Box>
  )
}

type Fields = Record<string, unknown>

function Changes({ before, after }: { before: Fields; after: Fields }) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !unsaid.has(name) && readable(before[name]) !== readable(after[name]),
  )
  if (names.length === 0) return null
  return (
    <Box component="details" sx={{ fontSize: 13.5, mt: 0.25 }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', color: 'primary.main', width: 'fit-content', lineHeight: '24px' }}
      >
        What changed
      </Box>
      <Box
        component="dl"
        sx={{ m: 0, paddingInlineStart: 2, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, mb: 0.75 } }}
      >
        {names.map((name) => (
          <div key={name}>
            <dt>{fieldName(name)}</dt>
            <dd>
              <Difference before={readable(before[name])} after={readable(after[name])} />
            </dd>
          </div>
        ))}
      </Box>
    </Box>
  )
}

function Difference({ before, after }: { before: string; after: string }) {
  if (before === '') return <bdi>{after}</bdi>
  const isSentence = before.includes(' ') && after.includes(' ')
  const stretches = isSentence
    ? diffWords(before, after)
    : [{ kind: 'gone', text: before } as const, { kind: 'new', text: after } as const]
  return (
    <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {stretches.map(({ kind, text }, place) => {
        const key = `${place}${kind}`
        if (kind === 'gone') return <Gone key={key}>{text}</Gone>
        if (kind === 'new') return <New key={key}>{text}</New>
        return <span key={key}>{text}</span>
      })}
    </Box>
  )
}

function Gone({ children }: { children: string }) {
  return (
    <Box component="del" sx={{ color: 'error.main', textDecoration: 'line-through', mr: 0.25 }}>
      {children}
    </Box>
  )
}

function New({ children }: { children: string }) {
  return (
    <Box component="ins" sx={{ color: 'success.main', textDecoration: 'underline', fontWeight: 600 }}>
      {children}
    </Box>
  )
}
