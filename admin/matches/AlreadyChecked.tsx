// While somebody words a claim: quietly, what the desk has on it already, and the offer to add the words there instead.
import { Link as Anchor, Box, Button } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form'
import { useHref } from 'react-router'
import type { Match } from '../../api/matching/schema.ts'
import { claimPath } from '../claims/claim.ts'
import { Said } from '../elements/Said.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { hintInWords, hintsAmong } from './hint.ts'

/** Milliseconds without a key before the desk is asked. */
const pause = 500
/** Fewer characters than this are not a statement yet. */
const fewest = 20
const shown = 2

interface AlreadyCheckedProps {
  /** Adds what the form holds to a claim as one more appearance. May throw. */
  add: (claimId: string, form: FieldValues) => Promise<void>
}

export function AlreadyChecked({ add }: AlreadyCheckedProps) {
  const desk = useDataProvider<Desk>()
  const [written, language]: (string | undefined)[] = useWatch({ name: ['text', 'language'] })
  const text = useSettled((written ?? '').trim())
  const { data } = useQuery({
    queryKey: ['claims', 'checked', text, language],
    queryFn: ({ signal }) => desk.matchText({ text: text.slice(0, 5000), limit: 5, minScore: 0.3 }, signal),
    enabled: text.length >= fewest,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  const found = text.length >= fewest ? hintsAmong(data?.data ?? []).slice(0, shown) : []
  return (
    <Box role="status" aria-label={t('Already on the desk')} sx={{ width: '100%' }}>
      {found.map((match) => (
        <Hint key={match.claim.id} match={match} add={add} />
      ))}
    </Box>
  )
}

function Hint({ match, add }: { match: Match } & AlreadyCheckedProps) {
  const { claim, band } = match
  const { getValues } = useFormContext()
  const href = useHref(claimPath(claim.id))
  const [fault, setFault] = useState<string>()
  const [isAdding, setAdding] = useState(false)

  async function send() {
    setAdding(true)
    setFault(undefined)
    await add(claim.id, getValues()).catch((error) => setFault(problemOf(error).message))
    setAdding(false)
  }

  return (
    <Box
      role="group"
      aria-label={claim.text}
      sx={{
        borderInlineStart: '3px solid',
        borderColor: 'primary.main',
        paddingInlineStart: 1.5,
        my: 1,
        fontSize: 13.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <strong>{hintInWords(match)}</strong>
        <VerdictMark verdict={claim.verdict} rating={claim.rating} />
        {band === 'same' && <span>{t('in the same words')}</span>}
      </Box>
      <Said as="p" lang={claim.language} sx={{ fontSize: 15 }}>
        {claim.text}
      </Said>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
        <Button size="small" variant="outlined" disabled={isAdding} onClick={send}>
          {t('Add this article as an appearance instead')}
        </Button>
        <Anchor href={href} target="_blank" rel="noopener" sx={{ lineHeight: '28px' }}>
          {t('Open it in a new tab')}
        </Anchor>
      </Box>
      {fault && (
        <Box role="alert" sx={{ color: 'error.main', mt: 0.5 }}>
          {fault}
        </Box>
      )}
    </Box>
  )
}

/** The text once nobody has written for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
