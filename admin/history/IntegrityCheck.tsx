// Checks the chain of hashes from the first event to the last.
import { Alert, Box, Button } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { ChainReport } from '../../api/history/schema.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { counted } from '../words.ts'

export function IntegrityCheck() {
  const desk = useDataProvider<Desk>()
  const [report, setReport] = useState<ChainReport>()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  function check() {
    setBusy(true)
    setFault(undefined)
    desk
      .checkIntegrity()
      .then(setReport)
      .catch((error) => setFault(problemOf(error).message))
      .finally(() => setBusy(false))
  }

  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
      <Button variant="outlined" onClick={check} disabled={isBusy}>
        {isBusy ? 'Checking …' : 'Check integrity'}
      </Button>
      <Box role="status" sx={{ flex: 1, minWidth: 240 }}>
        {!report && !fault && (
          <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>
            Every event is chained to the one before by its hash; a change made behind the desk’s back breaks
            the chain.
          </Box>
        )}
        {fault && (
          <Alert severity="error" variant="outlined">
            {fault}
          </Alert>
        )}
        {report && <Report report={report} />}
      </Box>
    </Box>
  )
}

function Report({ report: { valid, events, erased, head, brokenAt } }: { report: ChainReport }) {
  if (!valid) {
    return (
      <Alert severity="error" variant="outlined">
        The chain is broken at event {brokenAt}: it or what came before was changed outside the desk.
      </Alert>
    )
  }
  return (
    <Alert severity="success" variant="outlined" sx={{ overflowWrap: 'anywhere' }}>
      The chain holds: {counted(events, 'event')}
      {erased > 0 && `, ${erased} with erased details`}. Head: <code>{head}</code>
    </Alert>
  )
}
