// The desk has the claim somebody is making: it is named, and these words can become one more place it occurs in.
import { Alert, Box, Button } from '@mui/material'
import { useState } from 'react'
import { Link } from 'react-admin'
import { claimPath } from '../claims/claim.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { type ProblemBody, problemOf } from '../request.ts'

interface AlreadyThereProps {
  claim: NonNullable<ProblemBody['existing']>
  add: () => Promise<void>
}

export function AlreadyThere({ claim, add }: AlreadyThereProps) {
  const [fault, setFault] = useState<string>()
  const [isAdding, setAdding] = useState(false)

  async function send() {
    setAdding(true)
    await add().catch((error) => {
      setFault(problemOf(error).message)
      setAdding(false)
    })
  }

  return (
    <Alert severity="warning" variant="outlined" role="alert" sx={{ mt: 1 }}>
      <Told
        text="The desk has this claim: %{claim}"
        with={{
          claim: (
            <Link to={claimPath(claim.id)}>
              <bdi>{claim.text ?? claim.id}</bdi>
            </Link>
          ),
        }}
      />
      <Box sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" disabled={isAdding} onClick={send}>
          {t('Add as an appearance')}
        </Button>
      </Box>
      {fault && <Box sx={{ color: 'error.main', mt: 0.5 }}>{fault}</Box>}
    </Alert>
  )
}
