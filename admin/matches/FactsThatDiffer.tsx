// The facts in which two claims differ, in a table on top: most wrong merges differ by a number, a year or a negation.
import { Box } from '@mui/material'
import { t } from '../language/language.ts'
import { factWords, type Pair } from './pair.ts'

export function FactsThatDiffer({ pair: { why } }: { pair: Pair }) {
  if (why.differs.length === 0) {
    return (
      <Box sx={{ fontSize: 13.5, color: 'text.secondary', mb: 1.5 }}>
        {t('No number, date, name or negation differs that the desk can see.')}
      </Box>
    )
  }
  return (
    <Box
      component="table"
      sx={{
        borderCollapse: 'collapse',
        mb: 1.5,
        fontSize: 14,
        '& th, & td': {
          textAlign: 'start',
          py: 0.4,
          paddingInlineEnd: 2,
          borderBottom: 1,
          borderColor: 'divider',
        },
        '& thead th': { color: 'text.secondary', fontWeight: 500, fontSize: 13, whiteSpace: 'nowrap' },
        '& tbody th': { fontWeight: 400 },
        '& td': { fontWeight: 700, overflowWrap: 'anywhere' },
      }}
    >
      <Box component="caption" sx={{ textAlign: 'start', fontWeight: 650, pb: 0.5 }}>
        {t('≠ Facts that differ')}
      </Box>
      <thead>
        <tr>
          <th scope="col">{t('Fact')}</th>
          <th scope="col">{t('Older claim')}</th>
          <th scope="col">{t('Newer claim')}</th>
        </tr>
      </thead>
      <tbody>
        {why.differs.map(({ fact, query, claim }) => (
          <tr key={`${fact} ${query} ${claim}`}>
            <th scope="row">{factWords[fact]}</th>
            <td dir="auto">{claim || '–'}</td>
            <td dir="auto">{query || '–'}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  )
}
