// What can be made of the pair on screen; related asks how, by one more key.
import { Box, Button } from '@mui/material'
import { type Ref, useEffect, useRef } from 'react'
import type { MatchRelation } from '../../db/vocabulary.ts'
import { KeyOf, useKeyshortcut } from '../keys/Kbd.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { type Handlers, useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import { matchesScreen, matchKeys, type Relation, relations } from './keys.ts'

interface DecisionBarProps {
  handlers: Handlers<typeof matchKeys>
  /** The dialog it stands in, where it stands in one. */
  within?: string
  mayMerge: boolean
  isBusy: boolean
  /** Whether the desk would refuse to merge them so. */
  isRefused: boolean
  asksHow: boolean
  relate: (relation: MatchRelation | undefined) => void
}

export function DecisionBar(props: DecisionBarProps) {
  const { handlers, within, mayMerge, isBusy, isRefused, asksHow, relate } = props
  const { same, swap, related, different, skip } = handlers
  return (
    <Box
      role="group"
      aria-label={t('What they are to each other')}
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
          of={matchKeys.same}
          {...(mayMerge ? { label: t('Same: merge') } : {})}
          variant="contained"
          disabled={isBusy || isRefused}
          onClick={same}
        />
      )}
      {swap && <KeyButton of={matchKeys.swap} disabled={isBusy} onClick={swap} />}
      {related && (
        <KeyButton
          of={matchKeys.related}
          variant="outlined"
          aria-expanded={asksHow}
          disabled={isBusy}
          onClick={related}
        />
      )}
      {different && (
        <KeyButton of={matchKeys.different} variant="outlined" disabled={isBusy} onClick={different} />
      )}
      {skip && <KeyButton of={matchKeys.skip} disabled={isBusy} onClick={skip} />}
      {asksHow && <How relate={relate} within={within} />}
    </Box>
  )
}

interface HowProps {
  relate: (relation: MatchRelation | undefined) => void
  within: string | undefined
}

function How({ relate, within }: HowProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const say = (relation: Relation) => relate(relation === 'unsaid' ? undefined : relation)
  useKeys(matchesScreen, Object.fromEntries(relations.map((relation) => [relation, () => say(relation)])), {
    within,
  })
  return (
    <Box
      role="group"
      aria-label={t('How they are related')}
      sx={{
        display: { xs: 'grid', sm: 'flex' },
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        gridColumn: '1 / -1',
        flexWrap: 'wrap',
        gap: 0.75,
        flexBasis: '100%',
      }}
    >
      {relations.map((relation, at) => (
        <Kind
          key={relation}
          relation={relation}
          button={at === 0 ? first : undefined}
          say={() => say(relation)}
        />
      ))}
    </Box>
  )
}

interface KindProps {
  relation: Relation
  button: Ref<HTMLButtonElement> | undefined
  say: () => void
}

function Kind({ relation, button, say }: KindProps) {
  const key = matchKeys[relation]
  return (
    <Button ref={button} size="small" variant="outlined" {...useKeyshortcut(key)} onClick={say}>
      {key.name}
      <KeyOf of={key} />
    </Button>
  )
}
