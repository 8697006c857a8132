// The palette: one field to go anywhere, do what can be done here, and find anything; a combobox over a list of options.
import { Alert, Box } from '@mui/material'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { useHref, useNavigate } from 'react-router'
import type { Me } from '../../api/accounts/schema.ts'
import { Unseen } from '../elements/Unseen.tsx'
import { everywhereKeys } from '../keys/everywhere.ts'
import { actIn } from '../keys/table.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { problemOf } from '../request.ts'
import { shortened } from '../words.ts'
import { OptionLine } from './OptionLine.tsx'
import type { Option } from './options.ts'
import { PaletteFrame } from './PaletteFrame.tsx'
import { typeAhead, typedAhead } from './typed-ahead.ts'
import { useFound } from './useFound.ts'
import { useOptions } from './useOptions.ts'

export function Palette({ me, close }: { me: Me; close: () => void }) {
  const [typed, type] = useState(typedAhead)
  useEffect(() => typeAhead(''), [])
  const [chosenId, activate] = useState<string>()
  const found = useFound(typed)
  const groups = useOptions(me, typed, found)
  const options = groups.flatMap((group) => group.options)
  const at = Math.max(
    0,
    options.findIndex(({ id }) => id === chosenId),
  )
  const active = options[at]
  const run = useRun(close)
  const list = useId()
  const idOf = (option: Option) => `${list}-${options.indexOf(option)}`

  const steps: Record<string, number> = {
    ArrowDown: (at + 1) % options.length,
    ArrowUp: (at - 1 + options.length) % options.length,
    Home: 0,
    End: options.length - 1,
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (actIn(everywhereKeys, event.nativeEvent) === 'palette') return event.preventDefault()
    const isSearching = found.isSearching && active?.id === 'submit'
    if (event.key === 'Enter' && active && !isSearching) {
      event.preventDefault()
      return run(active, event.ctrlKey || event.metaKey)
    }
    const step = event.shiftKey || event.altKey ? undefined : steps[event.key]
    if (step === undefined || options.length === 0) return
    event.preventDefault()
    activate(options[step]?.id)
  }

  return (
    <PaletteFrame
      typed={typed}
      type={(words) => {
        type(words)
        activate(undefined)
      }}
      close={close}
      onKeyDown={press}
      combobox={{
        'aria-expanded': options.length > 0,
        'aria-controls': list,
        'aria-activedescendant': active && idOf(active),
      }}
    >
      <Box id={list} role="listbox" aria-label={t('What fits')} sx={{ overflowY: 'auto', pb: 1 }}>
        {groups.map(({ heading, options: inGroup }, number) => (
          <Box key={heading} role="group" aria-labelledby={`${list}-of-${number}`}>
            <Box id={`${list}-of-${number}`} role="presentation" sx={headingSx}>
              {heading}
            </Box>
            {inGroup.map((option) => (
              <OptionLine
                key={option.id}
                id={idOf(option)}
                option={option}
                isActive={option === active}
                activate={() => activate(option.id)}
                choose={(inNewTab) => run(option, inNewTab)}
              />
            ))}
          </Box>
        ))}
      </Box>
      <Outcome typed={typed} found={found} count={options.length} />
    </PaletteFrame>
  )
}

const headingSx = {
  position: 'sticky',
  top: 0,
  px: 1.5,
  // It begins where the options do, beside the mark of the one in hand.
  paddingInlineStart: '15px',
  pt: 1.25,
  pb: 0.25,
  fontSize: 12.5,
  fontWeight: 650,
  color: 'text.secondary',
  bgcolor: 'background.paper',
}

/** Closes the palette, which gives the focus back to where it was, and does what was chosen from there. */
function useRun(close: () => void) {
  const go = useNavigate()
  const base = useHref('/').replace(/\/$/, '')
  return (option: Option, inNewTab: boolean) => {
    const { to } = option
    if (to !== undefined && inNewTab) {
      window.open(`${base}${to}`, '_blank', 'noopener')
      return
    }
    flushSync(close)
    if (to === undefined) option.run?.()
    else go(to)
  }
}

interface OutcomeProps {
  typed: string
  found: ReturnType<typeof useFound>
  count: number
}

/** What came of it: how much there is to choose from, or why there is nothing. */
function Outcome({ typed, found, count }: OutcomeProps) {
  const { isSearching, results, error } = found
  const query = typed.trim()
  const isNothing = query !== '' && !isSearching && !error && nothingIn(results)
  if (error) {
    return (
      <Alert severity="error" variant="outlined" sx={{ m: 1.5 }}>
        {problemOf(error).message}
      </Alert>
    )
  }
  return (
    <>
      {isNothing && (
        <Box sx={{ px: 1.5, pb: 1.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <Told
            text="Nothing found for “%{words}” in claims, articles and sources."
            with={{ words: <bdi>{shortened(query, 80)}</bdi> }}
          />
        </Box>
      )}
      <Unseen>
        <span role="status">
          {!isSearching && isNothing && `${t('Nothing found.')} `}
          {!isSearching && t('%{smart_count} choice |||| %{smart_count} choices', count)}
        </span>
      </Unseen>
    </>
  )
}

const nothingIn = (results: ReturnType<typeof useFound>['results']) =>
  results !== undefined && results.claims.length + results.articles.length + results.sources.length === 0
