// What somebody answered on the due page, the last first, and how it is taken back: by the button, and by its key.
import { useState } from 'react'
import { useDataProvider, useRefresh } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import { useTold } from '../elements/ToldLine.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { shortened } from '../words.ts'
import { dueScreen } from './keys.ts'

export function useAnswers() {
  const desk = useDataProvider<Desk>()
  const refresh = useRefresh()
  const [told, tell] = useTold()
  const [answered, setAnswered] = useState<Claim[]>([])
  const [last] = answered

  async function takeBack(claim: Claim) {
    setAnswered((all) => all.filter(({ id }) => id !== claim.id))
    try {
      await desk.undo(claim.id)
      tell(t('Undone. It waits again: %{claim}', { claim: shortened(claim.headline ?? claim.text, 60) }))
    } catch (error) {
      tell(problemOf(error).message, { isFault: true })
    }
    refresh()
  }
  const undo = last && (() => void takeBack(last))
  useKeys(dueScreen, { undo })

  return {
    told,
    undo,
    doneTo: (claim: Claim) => (says: string) => {
      setAnswered((all) => [claim, ...all.filter(({ id }) => id !== claim.id)])
      tell(`${says}.`, { canUndo: true })
      refresh()
    },
  }
}
