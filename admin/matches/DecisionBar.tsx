// What can be made of the pair on screen; related asks how, by one more key.
import { Box, Button } from '@mui/material'
import { useContext, useEffect, useRef } from 'react'
import type { MatchRelation } from '../../db/vocabulary.ts'
import { matchRelations } from '../../db/vocabulary.ts'
import { Kbd, KeysOn } from '../desk/Key.tsx'
import { KeyButton, type MatchHandlers } from './MatchKeys.tsx'
import { relationWords } from './pair.ts'

interface DecisionBarProps {
  handlers: MatchHandlers
  mayMerge: boolean
  isBusy: boolean
  /** Whether the desk would refuse to merge them so. */
  isRefused: boolean
  asksHow: boolean
  relate: (relation: MatchRelation | undefined) => void
}

export function DecisionBar(props: DecisionBarProps) {
  const { handlers, mayMerge, isBusy, isRefused, asksHow, relate } = props
  const { same, swap, related, different, skip } = handlers
  return (
    <Box
      role="group"
      aria-label="What they are to each other"
      sx={{
        display: { xs: 'grid', sm: 'flex' },
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
      }}
    >
      {same && (
        <KeyButton
          act="same"
          label={mayMerge ? 'Same: merge' : 'Same'}
          variant="contained"
          disabled={isBusy || isRefused}
          onClick={same}
        />
      )}
      {swap && <KeyButton act="swap" label="Turn round" disabled={isBusy} onClick={swap} />}
      {related && (
        <KeyButton
          act="related"
          label="Related"
          variant="outlined"
          aria-expanded={asksHow}
          disabled={isBusy}
          onClick={related}
        />
      )}
      {different && (
        <KeyButton
          act="different"
          label="Different"
          variant="outlined"
          disabled={isBusy}
          onClick={different}
        />
      )}
      {skip && <KeyButton act="skip" label="Skip" disabled={isBusy} onClick={skip} />}
      {asksHow && <How relate={relate} />}
    </Box>
  )
}

const kinds = [...matchRelations, undefined] as const

function How({ relate }: { relate: (relation: MatchRelation | undefined) => void }) {
  const isOn = useContext(KeysOn)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (!isOn) return
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const at = Number(event.key) - 1
      if (!(at >= 0 && at < kinds.length)) return
      event.preventDefault()
      relate(kinds[at])
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn, relate])
  return (
    <Box
      role="group"
      aria-label="How they are related"
      sx={{
        display: { xs: 'grid', sm: 'flex' },
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        gridColumn: '1 / -1',
        flexWrap: 'wrap',
        gap: 0.75,
        flexBasis: '100%',
      }}
    >
      {kinds.map((kind, at) => (
        <Button
          key={kind ?? 'unsaid'}
          ref={at === 0 ? first : undefined}
          size="small"
          variant="outlined"
          {...(isOn ? { 'aria-keyshortcuts': String(at + 1) } : {})}
          onClick={() => relate(kind)}
        >
          {kind ? relationWords[kind] : 'Not said how'}
          {isOn && <Kbd>{String(at + 1)}</Kbd>}
        </Button>
      ))}
    </Box>
  )
}
