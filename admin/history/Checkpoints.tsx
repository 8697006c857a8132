// The newest signed heads of the history, and the key that signed them, to be compared with what was noted elsewhere.

import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import type { Checkpoint, SigningKeys } from '../../api/history/schema.ts'
import { When } from '../elements/When.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { problemOf } from '../request.ts'

interface CheckpointsProps {
  signed: Checkpoint[] | undefined
  total: number
  keys: SigningKeys | undefined
  error: unknown
}

export function Checkpoints({ signed, total, keys, error }: CheckpointsProps) {
  if (error) return <Box sx={{ mt: 1, color: 'error.main' }}>{problemOf(error).message}</Box>
  if (!signed || !keys) return <Box sx={{ mt: 1, minHeight: 48 }} />
  const [last] = signed
  return (
    <Box sx={{ mt: 1, fontSize: 13.5 }}>
      <Box>
        {last ? (
          <Told
            text="%{smart_count} checkpoint; the last signed event %{event}, %{when}. |||| %{smart_count} checkpoints; the last signed event %{event}, %{when}."
            with={{
              smart_count: total,
              event: inFigures(last.eventSeq),
              when: <When at={last.at} isExact />,
            }}
          />
        ) : (
          t('Nothing is signed yet. The desk signs by itself after a thousand events or a day.')
        )}
      </Box>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', lineHeight: '28px' }}>
          {t('Checkpoints and key')}
        </Box>
        <Box sx={{ overflowWrap: 'anywhere', mb: 1 }}>
          <Told
            text="Fingerprint of the key: %{key}"
            with={{ key: <code dir="ltr">{inGroups(keys.keyId)}</code> }}
          />{' '}
          <Link
            href={`data:application/x-pem-file,${encodeURIComponent(keys.publicKey)}`}
            download="public.pem"
          >
            {t('Public key')}
          </Link>
        </Box>
        {signed.length > 0 && <CheckpointTable signed={signed} keyId={keys.keyId} />}
      </Box>
    </Box>
  )
}

function CheckpointTable({ signed, keyId }: { signed: Checkpoint[]; keyId: string }) {
  return (
    <Box sx={{ overflowX: 'auto' }} role="group" aria-label={t('Newest checkpoints')} tabIndex={0}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {[t('No.'), t('Event'), t('Signed'), t('Head'), t('Key')].map((label) => (
              <TableCell key={label}>{label}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {signed.map((each) => (
            <TableRow key={each.number}>
              <TableCell>{inFigures(each.number)}</TableCell>
              <TableCell>{inFigures(each.eventSeq)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <When at={each.at} isExact />
              </TableCell>
              <TableCell>
                <code dir="ltr" title={each.head}>
                  {each.head.slice(0, 16)}…
                </code>
              </TableCell>
              <TableCell>
                {each.keyId === keyId ? t('This one') : <code dir="ltr">{each.keyId.slice(0, 16)}…</code>}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

/** `99aee595711b…` → `99ae e595 711b …`, as people read it out to each other. */
function inGroups(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? hex
}
