// What an event changed, field by field: as it was and as it is.
import { Box } from '@mui/material'
import { anchorWords } from '../anchor-words.ts'
import { fieldName, readable } from '../elements/differences.ts'
import { exactly, onDate } from '../elements/When.tsx'
import { asRead } from '../language/as-read.ts'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { answerWords, declineWords, languageName, roleWords, stanceWords, worded } from '../words.ts'
import { PersonName } from './PersonName.tsx'
import { diffWords } from './words-diff.ts'

type Fields = Record<string, unknown>

/** Fields that repeat at length what the sentence says, and numbers only the desk itself reads. */
const unsaid = new Set([
  'judged',
  'settingsVersion',
  'claimId',
  'captureId',
  'articleId',
  'originArticleId',
  'sourceId',
  'sourceIds',
  'start',
  'end',
  'prefix',
  'suffix',
  'quoted',
  'similarity',
  'dismissalId',
  'anchors',
  'round',
  'claimVersion',
])

const people = new Set(['assigneeId', 'judgedBy'])

/** Fields whose values are words of the vocabulary, and how those read. */
const vocabulary: Record<string, Record<string, string>> = {
  stance: stanceWords,
  answerType: answerWords,
  anchor: anchorWords,
  declineReason: declineWords,
  role: roleWords,
  status: {},
  verdict: {},
  kind: {},
  kinds: {},
  modality: {},
  medium: {},
  level: {},
  derivation: {},
}

/** The names of the fields that differ and that a reader would miss. */
export function changedFields(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !unsaid.has(name) && readable(before[name]) !== readable(after[name]),
  )
}

export function Changes({ fields, before, after }: { fields: string[]; before: Fields; after: Fields }) {
  return (
    <Box
      component="dl"
      sx={{
        fontSize: 13.5,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '130px minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.25,
        m: 0,
        my: 0.75,
        paddingInlineStart: 1.5,
        borderInlineStart: '3px solid',
        borderColor: 'divider',
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, mb: { xs: 0.75, sm: 0 }, maxWidth: '80ch' },
      }}
    >
      {fields.map((name) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{fieldName(name.replace(/Id$/, ''))}</dt>
          <dd>
            <Difference name={name} before={before[name]} after={after[name]} />
          </dd>
        </Box>
      ))}
    </Box>
  )
}

function Difference({ name, before, after }: { name: string; before: unknown; after: unknown }) {
  const [was, is] = [said(name, before), said(name, after)]
  if (people.has(name)) return is ? <PersonName id={is} /> : <span>{t('nobody#changed to')}</span>
  if (was === '') return <bdi>{is}</bdi>
  if (!dated.test(name) && !vocabulary[name] && was.includes(' ') && is.includes(' '))
    return <Words before={was} after={is} />
  return (
    <span>
      <Gone>{was}</Gone>{' '}
      <Box component="span" aria-hidden sx={{ display: 'inline-block', ...asRead }}>
        →
      </Box>{' '}
      {is === '' ? <em>{t('empty')}</em> : <New>{is}</New>}
    </span>
  )
}

const dated = /(On|At)$|^asOf$/

function said(name: string, value: unknown): string {
  if (Array.isArray(value)) return inList(value.map((one) => said(name, one)))
  const words = vocabulary[name]
  const text = readable(value)
  if (text === '') return ''
  if (words) return words[text] ?? worded(text)
  if (dated.test(name)) return /At$/.test(name) ? exactly(text) : onDate(text)
  if (name === 'language') return languageName(text)
  return name === 'attribution' ? attributedIn(value as Attribution) : text
}

interface Attribution {
  kind?: string
  name?: string
  wording?: string
}

function attributedIn({ kind, name, wording }: Attribution): string {
  const who = { own: t('The article itself'), unnamed: t('Somebody unnamed') }[kind ?? ''] ?? name ?? ''
  return wording ? t('%{who} (“%{wording}”)', { who, wording }) : who
}

function Words({ before, after }: { before: string; after: string }) {
  return (
    <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {diffWords(before, after).map(({ kind, text }, place) => {
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
    <Box component="del" dir="auto" sx={{ color: 'error.main', textDecoration: 'line-through' }}>
      {children}
    </Box>
  )
}

function New({ children }: { children: string }) {
  return (
    <Box
      component="ins"
      dir="auto"
      sx={{ color: 'success.main', textDecoration: 'underline', fontWeight: 600 }}
    >
      {children}
    </Box>
  )
}
