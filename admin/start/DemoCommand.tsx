// How to look around the demo newsroom beside this desk: the command, where it runs and how to be rid of it.
import { Box, Button, Link } from '@mui/material'
import { useCopying } from '../elements/copying.ts'

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
          ref={box}
          sx={{ px: 1, py: 0.75, bgcolor: 'raised', border: 1, borderColor: 'divider', borderRadius: 1 }}
        >
          {command}
        </Box>
        <Button variant="outlined" onClick={copy} aria-label="Copy the command">
          Copy
        </Button>
        <Box role="status" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {said}
        </Box>
      </Box>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mt: 1 }}>
        {name ? (
          <>
            It prints the logins; then open{' '}
            <Link href={`http://${name}:${port}/admin`} target="_blank" rel="noopener noreferrer">
              {`${name}:${port}/admin`}
            </Link>
            .
          </>
        ) : (
          'It prints its address and the logins.'
        )}
      </Box>
    </>
  )
}
