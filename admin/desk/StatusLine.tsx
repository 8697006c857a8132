// The line at the foot of the desk: what just happened, and how the session goes.
import { Box } from '@mui/material'
import { type Told, ToldWords } from '../elements/ToldLine.tsx'
import { KeysButton } from '../keys/KeysButton.tsx'
import { t } from '../language/language.ts'
import { deskKeys } from './keys.ts'
import { medianPace } from './pace.ts'
import type { Session } from './session.ts'

interface StatusLineProps {
  said: Told
  waiting: number
  session: Session
}

export function StatusLine({ said, waiting, session }: StatusLineProps) {
  const { pace } = session
  const isInForm = said.isFault === true && faultsInForm(session).includes(said.text)
  const isEmpty = (said.text === '' || isInForm) && waiting === 0 && pace.length === 0
  return (
    <Box
      sx={{
        gridColumn: '1 / -1',
        display: 'flex',
        alignItems: 'center',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        columnGap: 2,
        px: 1.5,
        minHeight: { xs: 0, md: 34 },
        borderTopStyle: 'solid',
        borderTopWidth: { xs: isEmpty ? 0 : '1px', md: '1px' },
        borderColor: 'divider',
        bgcolor: 'raised',
        fontSize: 13,
      }}
    >
      <Box
        sx={{
          flex: { xs: '1 1 100%', md: 1 },
          minWidth: 0,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: { md: 'nowrap' },
          ...(isInForm && onlyHeardOnAPhone),
        }}
      >
        <ToldWords told={said} of={deskKeys.undo} />
      </Box>
      <Box
        component="span"
        sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
      >
        {waiting > 0 && `${t('Saving …')} `}
        {pace.length > 0 &&
          t('Session: %{decided} decided, median %{seconds} s', {
            decided: pace.length,
            seconds: medianPace(pace) ?? 0,
          })}
      </Box>
      <KeysButton sx={{ py: 0, display: { xs: 'none', md: 'inline-flex' } }} />
    </Box>
  )
}

/** What the form says at the choice or at the reasons. */
function faultsInForm({ faults, currentId }: Session): string[] {
  const errors = currentId === null ? undefined : faults[currentId]?.errors
  return [errors?.verdict, errors?.rationale].filter((words) => words !== undefined)
}

/** There every line said twice is one of the claim less. */
const onlyHeardOnAPhone = {
  position: { xs: 'absolute', md: 'static' },
  width: { xs: '1px', md: 'auto' },
  height: { xs: '1px', md: 'auto' },
  clipPath: { xs: 'inset(50%)', md: 'none' },
}
