// One lane of the board: what speaks for a stance, grouped by the origin it rests on.
import { Box, Typography } from '@mui/material'
import { useId } from 'react'
import { Link } from 'react-admin'
import { Tag } from '../elements/StatusMark.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { type Group, groundOf, itemsInWords, type Lane, laneInWords, sharedGround } from './lanes.ts'
import { Piece } from './Piece.tsx'
import type { Board } from './useBoard.ts'

export function LaneView({ lane, board }: { lane: Lane; board: Board }) {
  const id = useId()
  const { title, pieces, groups } = lane
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography variant="h4" component="h3" id={id}>
        {title} ({inFigures(pieces.length)})
      </Typography>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 0.75 }}>
        {laneInWords(lane, board.claim.independentOrigins)}
      </Box>
      {groups.length > 0 && (
        <Box component="ul" sx={plainList}>
          {groups.map((group) => (
            <GroupItem key={group.key} group={group} board={board} />
          ))}
        </Box>
      )}
    </Box>
  )
}

const plainList = { listStyle: 'none', m: 0, p: 0 }

function GroupItem({ group, board }: { group: Group; board: Board }) {
  const { pieces, origin } = group
  const shared = sharedGround(group, board.sources)
  return (
    <Box
      component="li"
      sx={{
        mb: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      <Box sx={{ pl: '11px', pr: 1, py: 0.75, fontSize: 13.5, overflowWrap: 'anywhere' }}>
        <Title group={group} board={board} />
        {pieces.length > 1 && (
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {t(origin ? '%{items} = 1 origin' : '%{items} = no origin', {
              items: itemsInWords(pieces.length),
            })}
          </Box>
        )}
        {shared && (
          <Box sx={{ mt: 0.25, '& > span': { whiteSpace: 'normal', display: 'inline-block' } }}>
            <Tag>{shared}</Tag>
          </Box>
        )}
      </Box>
      <Box component="ul" sx={plainList}>
        {pieces.map((piece) => {
          const source = board.sources.get(piece.source?.id ?? '')
          return (
            <Piece
              key={piece.id}
              piece={piece}
              source={source}
              ground={shared ? undefined : groundOf(source)}
              board={board}
            />
          )
        })}
      </Box>
    </Box>
  )
}

function Title({ group: { origin, pieces }, board }: { group: Group; board: Board }) {
  const [first] = pieces
  if (!origin)
    return (
      <strong>{first?.verdictOf ? t('What the desk decided before') : t('Looked, and found nothing')}</strong>
    )
  const isAlone = pieces.length === 1 && first?.source?.id === origin.id
  if (!origin.isKnown && isAlone) return <strong>{t('Origin not known')}</strong>
  if (isAlone)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('Its own origin')}
      </Box>
    )
  const publisher = board.sources.get(origin.id)?.publisher
  return (
    <Box sx={{ fontWeight: 600 }}>
      <Told
        text={origin.isKnown ? 'Origin: %{source}' : 'Origin not known, beyond %{source}'}
        with={{
          source: (
            <>
              {publisher && <bdi>{publisher} – </bdi>}
              <Link to={`/sources/${origin.id}/show`}>
                <bdi>{origin.title}</bdi>
              </Link>
            </>
          ),
        }}
      />
    </Box>
  )
}
