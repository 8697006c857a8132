// One saved export: what it sends, where it is fetched, and what can be done with it.

import { Box, Button, Typography } from '@mui/material'
import type { SavedExport } from '../../api/exports/saved-schema.ts'
import { useMay, useMe } from '../auth.ts'
import { AskedButton } from '../elements/AskedButton.tsx'
import { useCopying } from '../elements/copying.ts'
import { When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { curlLine, filtersInWords, formatLabels } from './choice.ts'

interface SavedRowProps {
  saved: SavedExport
  rotate: () => void
  archive: () => void
}

export function SavedRow({ saved, rotate, archive }: SavedRowProps) {
  const { name, format, filters, includesUnpublished, keyStart, createdBy, createdAt } = saved
  const isMine = useMe()?.id === createdBy.id
  const mayChange = useMay('exports:edit-any') || isMine
  const address = `${window.location.origin}${saved.address}`
  const link = useCopying(address)
  const line = useCopying(curlLine(address))
  return (
    <Box
      component="li"
      aria-label={name}
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}
    >
      <Typography variant="h4" component="h3" sx={{ overflowWrap: 'anywhere' }}>
        <bdi>{name}</bdi>
      </Typography>
      <Box sx={{ fontSize: 13.5 }}>
        {t(
          includesUnpublished
            ? '%{format}: %{filters}; unpublished verdicts, too'
            : '%{format}: %{filters}; what is published',
          { format: formatLabels[format], filters: filtersInWords(filters) },
        )}
      </Box>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        <Told
          text="Saved by %{name}, %{when}; its key begins with %{key}"
          with={{
            name: <bdi>{createdBy.name}</bdi>,
            when: <When at={createdAt} />,
            key: <code dir="ltr">{keyStart}</code>,
          }}
        />
      </Box>
      <Box component="code" dir="ltr" ref={line.box} sx={code}>
        {curlLine('')}
        <span ref={link.box}>{address}</span>
      </Box>
      <Box
        sx={{ display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center', ml: '-5px', mt: 0.5 }}
      >
        <Button size="small" onClick={link.copy}>
          {t('Copy the address')}
        </Button>
        <Button size="small" onClick={line.copy}>
          {t('Copy the curl line')}
        </Button>
        {mayChange && (
          <>
            <AskedButton
              label={t('New key')}
              title={t('Give “%{name}” a new key?', { name })}
              act={t('Make a new key')}
              onAct={rotate}
            >
              {t(
                'The key before opens nothing any more. Whoever fetches this export needs the new one, which is shown once.',
              )}
            </AskedButton>
            <AskedButton
              label={t('Put away')}
              isFinal
              title={t('Put “%{name}” away?', { name })}
              act={t('Put it away')}
              onAct={archive}
            >
              {t('Its address sends nothing any more, and that cannot be taken back.')}
            </AskedButton>
          </>
        )}
        <Box role="status" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {link.said || line.said}
        </Box>
      </Box>
    </Box>
  )
}

const code = { display: 'block', fontSize: 12.5, overflowWrap: 'anywhere', mt: 0.75 }
