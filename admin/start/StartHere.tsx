// What to do first on an empty desk: four ways in, each one step.

import { Box, Button, Card, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-admin'
import { useMay } from '../auth.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { InviteButton } from '../users/InviteButton.tsx'
import { DemoCommand } from './DemoCommand.tsx'
import { FirstKey } from './FirstKey.tsx'

export function StartHere() {
  const maySubmit = useMay('claims:submit')
  const mayInvite = useMay('users:manage')
  return (
    <Box sx={{ p: { xs: 2, sm: 4 } }}>
      <Typography variant="h2">{t('The desk is empty. Start here.')}</Typography>
      <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: 3 }}>
        {t(
          'A claim is one statement that can be checked, with the words that made it and the sources it rests on.',
        )}
      </Typography>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { md: 'minmax(0,1fr) minmax(0,1fr)' },
          '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 }, px: 2, fontSize: 13.5 },
        }}
      >
        <Step title={t('Look around the demo newsroom')} action={<DemoCommand />}>
          <Told
            text="A lived-in desk with claims in every state. Run it beside this one, where the desk is installed; it keeps to the folder %{folder}, and removing that folder removes it."
            with={{ folder: <code dir="ltr">data/demo</code> }}
          />
        </Step>
        {maySubmit && (
          <Step
            title={t('Submit a claim by the form')}
            action={
              <Button component={Link} to="/claims/create" variant="contained">
                {t('New claim')}
              </Button>
            }
          >
            {t('Paste an article, quote the sentence, add what you found.')}
          </Step>
        )}
        {maySubmit && (
          <Step title={t('Submit claims by REST')} action={<FirstKey />}>
            {t(
              'One call carries a claim with its article, quote and sources. Make a key and get the call to paste.',
            )}
          </Step>
        )}
        {mayInvite && (
          <Step title={t('Invite a colleague')} action={<InviteButton />}>
            {t('They get a link, choose a password, and can start reviewing.')}
          </Step>
        )}
      </Box>
    </Box>
  )
}

function Step({ title, action, children }: { title: string; action: ReactNode; children: ReactNode }) {
  return (
    <Card component="li" variant="outlined" sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography variant="h3">{title}</Typography>
      <Typography sx={{ color: 'text.secondary', flex: 1 }}>{children}</Typography>
      <Box>{action}</Box>
    </Card>
  )
}
