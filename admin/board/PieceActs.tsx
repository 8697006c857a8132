// The buttons of one piece of evidence, and the menu that moves it to a lane or a group.
import MoreIcon from '@mui/icons-material/MoreVert'
import { Box, Button, IconButton, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { Evidence, EvidenceChanges } from '../../api/evidence/schema.ts'
import { type Stance, stances } from '../../db/vocabulary.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { changesBetween } from '../fields.ts'
import type { Desk } from '../provider.ts'
import { stanceWords } from '../words.ts'
import type { Board } from './useBoard.ts'

interface PieceActsProps {
  piece: Evidence
  board: Board
}

const button = { minHeight: { xs: 44, md: 28 }, py: 0, minWidth: 44 }

export function PieceActs({ piece, board }: PieceActsProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.25, mt: 0.25, ml: -0.5 }}>
      {piece.source && (
        <Button size="small" onClick={() => board.preview(piece.id)} sx={button}>
          Preview
        </Button>
      )}
      {board.mayJudge && <Judge piece={piece} />}
      {board.mayJudge && <Withdraw piece={piece} />}
      {(board.mayJudge || board.mayRegroup) && piece.source && <More piece={piece} board={board} />}
    </Box>
  )
}

function Judge({ piece }: { piece: Evidence }) {
  const desk = useDataProvider<Desk>()
  const { stance, excerpt, locator, note, secondaryReason } = piece
  const fields = { stance, excerpt, locator, note, secondaryReason }
  return (
    <FormDialog
      label="Judge"
      title="What does it say about the claim?"
      submitLabel="Save"
      done="Evidence judged"
      record={piece}
      defaultValues={fields}
      button={{ variant: stance === 'unassessed' ? 'contained' : 'text', sx: button }}
      submit={(values, version) =>
        desk.changeEvidence(piece.id, changesBetween(fields, values) as EvidenceChanges, version)
      }
    >
      <SelectInput
        source="stance"
        label="Stance"
        choices={stances.map((id) => ({ id, name: stanceWords[id] }))}
        validate={required()}
      />
      <TextInput source="note" label="Why, in a sentence" multiline minRows={2} />
      <TextInput source="excerpt" label="Excerpt, word for word" multiline minRows={2} maxRows={10} />
      <TextInput source="locator" label="Where in the source" />
      {piece.source?.level === 'secondary' && (
        <TextInput source="secondaryReason" label="Why no primary source is used" multiline />
      )}
    </FormDialog>
  )
}

function Withdraw({ piece }: { piece: Evidence }) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label="Withdraw"
      title="Withdraw this evidence"
      done="Evidence withdrawn"
      button={{ color: 'error', sx: button }}
      submit={({ reason }) => desk.withdrawEvidence(piece.id, reason)}
    >
      <TextInput source="reason" label="Reason" validate={required()} multiline minRows={2} autoFocus />
    </FormDialog>
  )
}

function More({ piece, board }: PieceActsProps) {
  const [anchor, open] = useState<HTMLElement | null>(null)
  const { id, source, stance } = piece
  const act = (doIt: () => void) => () => {
    open(null)
    doIt()
  }
  const lanes = stances.filter((one): one is Stance => one !== stance && one !== 'unassessed')
  return (
    <>
      <IconButton
        size="small"
        aria-label={`Move ${source?.title ?? 'it'}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => open(currentTarget)}
        sx={{ width: { xs: 44, md: 28 }, height: { xs: 44, md: 28 } }}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => open(null)}>
        {board.mayRegroup && (
          <MenuItem onClick={act(() => board.ask('regroup', [id]))}>Say what it rests on …</MenuItem>
        )}
        {board.mayRegroup && <MenuItem onClick={act(() => board.ask('split', [id]))}>Split out …</MenuItem>}
        {board.mayJudge &&
          lanes.map((one) => (
            <MenuItem key={one} onClick={act(() => board.judge(id, one))}>
              {stanceWords[one]}
            </MenuItem>
          ))}
      </Menu>
    </>
  )
}
