// What waits for its day: what is over on top, then what is to come, as an agenda or as a month.
import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useStore } from 'react-admin'
import { Section } from '../elements/Section.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { OpenRequests } from '../requests/OpenRequests.tsx'
import { Agenda } from './Agenda.tsx'
import { Month } from './Month.tsx'
import { Subscribe } from './Subscribe.tsx'
import { WaitingLane } from './WaitingLane.tsx'

const shapes = ['agenda', 'month'] as const

export function DuePage() {
  const [shape, show] = useStore<(typeof shapes)[number]>('due.shape', 'agenda')
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle title={t('Due')} />
      <OpenRequests />
      <WaitingLane />
      <Section
        title={t('To come')}
        action={
          <>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={shape}
              onChange={(_, next) => next && show(next)}
              aria-label={t('Shown as')}
            >
              <ToggleButton value="agenda">{t('Agenda')}</ToggleButton>
              <ToggleButton value="month">{t('Month')}</ToggleButton>
            </ToggleButtonGroup>
            <Subscribe />
          </>
        }
      >
        {shape === 'month' ? <Month /> : <Agenda />}
      </Section>
    </Box>
  )
}
