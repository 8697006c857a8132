// What stands in the reading column when no claim does: a skeleton, a failure with its way out, or an empty queue.
import { Button } from '@mui/material'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { filledIn, t } from '../language/language.ts'
import type { Narrowing, Queue, Share } from './useQueue.ts'

export function NothingToRead({ queue }: { queue: Queue }) {
  const { error, isReading, narrowing, narrow, readAgain } = queue
  if (isReading) return <Waiting lines={9} />
  if (error) return <Failure error={error} retry={readAgain} />
  const { share, topic, attention = 'verdict' } = narrowing
  const isNarrow = share !== 'all' || topic !== '' || attention !== 'verdict'
  if (isNarrow) {
    return (
      <Empty
        title={t('Nothing waits here')}
        action={
          <Button variant="contained" onClick={() => narrow({ share: 'all', topic: '' })}>
            {t('Show all claims')}
          </Button>
        }
      >
        {reason(narrowing)}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('The queue is clear')}
      action={
        <Button variant="contained" onClick={readAgain}>
          {t('Look again#queue')}
        </Button>
      }
    >
      {t('No claim waits for a verdict. Claims that were sent back come here again when they are changed.')}
    </Empty>
  )
}

function reason({ share, topic, attention = 'verdict' }: Narrowing): string {
  if (attention === 'quote') return t('No claim here whose quote changed waits for another look.')
  if (attention === 'evidence') return t('No claim here whose evidence changed waits for another look.')
  if (topic === '') return ofAll[share]
  return filledIn(ofTopic[share], { topic })
}

const ofAll: Record<Share, string> = {
  all: t('No claim waits.'),
  mine: t('No claim is assigned to you.'),
  unassigned: t('Every claim is with somebody.'),
}

const ofTopic: Record<Share, string> = {
  all: t('No claim waits in the topic “%{topic}”.'),
  mine: t('No claim is assigned to you in the topic “%{topic}”.'),
  unassigned: t('Every claim is with somebody in the topic “%{topic}”.'),
}
