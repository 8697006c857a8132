// What stands in the reading column when no claim does: a skeleton, a failure with its way out, or an empty queue.
import { Button } from '@mui/material'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import type { Narrowing, Queue } from './useQueue.ts'

export function NothingToRead({ queue }: { queue: Queue }) {
  const { error, isReading, narrowing, narrow, readAgain } = queue
  if (isReading) return <Waiting lines={9} />
  if (error) return <Failure error={error} retry={readAgain} />
  const { share, topic, attention = 'verdict' } = narrowing
  const isNarrow = share !== 'all' || topic !== '' || attention !== 'verdict'
  if (isNarrow) {
    return (
      <Empty
        title="Nothing waits here"
        action={
          <Button variant="contained" onClick={() => narrow({ share: 'all', topic: '' })}>
            Show all claims
          </Button>
        }
      >
        {reason(narrowing)}
      </Empty>
    )
  }
  return (
    <Empty
      title="The queue is clear"
      action={
        <Button variant="contained" onClick={readAgain}>
          Look again
        </Button>
      }
    >
      No claim waits for a verdict. Claims that were sent back come here again when they are changed.
    </Empty>
  )
}

function reason({ share, topic, attention = 'verdict' }: Narrowing): string {
  if (attention !== 'verdict') {
    return `No claim here whose ${attention} changed waits for another look.`
  }
  const whose = {
    all: 'No claim waits',
    mine: 'No claim is assigned to you',
    unassigned: 'Every claim is with somebody',
  }
  return topic === '' ? `${whose[share]}.` : `${whose[share]} in the topic “${topic}”.`
}
