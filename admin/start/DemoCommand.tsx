// How to look around the demo newsroom beside this desk: the command, where it runs and how to be rid of it.

import { Box, Button, Link } from '@mui/material'
import { useCopying } from '../elements/copying.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'

/** A port that this desk does not use. */
const portBeside = (port: string) => (Number(port) || 8787) + 1

/** Another name of this machine, so that signing in there does not sign out here: cookies know no ports. */
const otherNames: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }

export function DemoCommand({ here = window.location }: { here?: Pick<Location, 'hostname' | 'port'> }) {
  const port = portBeside(here.port)
  const command = `PORT=${port} npm run demo`
  const { box, copy, said } = useCopying(command)
  const name = otherNames[here.hostname]
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box
          component="code"
          dir="ltr"
          ref={box}
          sx={{ px: 1, py: 0.75, bgcolor: 'raised', border: 1, borderColor: 'divider', borderRadius: 1 }}
        >
          {command}
        </Box>
        <Button variant="outlined" onClick={copy} aria-label={t('Copy the command')}>
          {t('Copy')}
        </Button>
        <Box role="status" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {said}
        </Box>
      </Box>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mt: 1 }}>
        {name ? (
          <Told
            text="It prints the logins; then open %{address}."
            with={{
              address: (
                <Link
                  href={`http://${name}:${port}/admin`}
                  target="_blank"
                  rel="noopener noreferrer"
                  dir="ltr"
                >
                  {`${name}:${port}/admin`}
                </Link>
              ),
            }}
          />
        ) : (
          t('It prints its address and the logins.')
        )}
      </Box>
    </>
  )
}
