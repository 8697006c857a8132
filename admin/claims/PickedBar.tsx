// What can be done with the picked claims, at the foot of the window while any are picked.
import { Box, Button } from '@mui/material'
import { SelectAllButton, useListContext } from 'react-admin'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { BulkChange } from './BulkChange.tsx'

/** What one request to the API changes at most. */
const mostAtOnce = 200

export function PickedBar() {
  const { selectedIds, onUnselectItems, data = [] } = useListContext()
  if (selectedIds.length === 0) return null
  // Picks outlast a change of filters: nobody is to change by mistake what is out of sight.
  const unseen = selectedIds.filter((id) => !data.some((claim) => claim.id === id)).length
  return (
    <Box
      role="region"
      aria-label={t('Picked claims')}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 1,
        bgcolor: 'tint',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box role="status" sx={{ mr: 1, fontWeight: 600 }}>
        {inList([
          t('%{smart_count} claim picked |||| %{smart_count} claims picked', selectedIds.length),
          ...(unseen > 0 ? [t('%{smart_count} not in sight |||| %{smart_count} not in sight', unseen)] : []),
        ])}
      </Box>
      <BulkChange />
      <SelectAllButton label={t('Pick all')} limit={mostAtOnce} />
      <Button size="small" onClick={() => onUnselectItems()}>
        {t('Pick none')}
      </Button>
    </Box>
  )
}
