// The buttons of one piece of evidence, and the menu that moves it to a lane or a group.
import MoreIcon from '@mui/icons-material/MoreVert'
import { Box, Button, IconButton, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { required, TextInput, useDataProvider } from 'react-admin'
import type { Evidence, EvidenceChanges } from '../../api/evidence/schema.ts'
import { type Stance, stances } from '../../db/vocabulary.ts'
import { ExcerptInputs, SecondaryReason, StanceInput } from '../claims/EvidenceInputs.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { changesBetween } from '../fields.ts'
import { t } from '../language/language.ts'
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
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: { xs: 0.75, md: 0.25 },
        mt: { xs: 0.75, md: 0.25 },
        ml: -0.5,
      }}
    >
      {piece.source && (
        <Button size="small" onClick={() => board.preview(piece.id)} sx={button}>
          {t('Preview')}
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
  const { stance, excerpt, locator, question, answerType, note, secondaryReason } = piece
  const fields = { stance, excerpt, locator, question, answerType, note, secondaryReason }
  return (
    <FormDialog
      label={t('Judge')}
      title={t('Judge this evidence')}
      submitLabel={t('Save')}
      done={t('Evidence judged')}
      record={piece}
      defaultValues={fields}
      button={{ variant: stance === 'unassessed' ? 'contained' : 'text', sx: button }}
      submit={(values, version) =>
        desk.changeEvidence(piece.id, changesBetween(fields, values) as EvidenceChanges, version)
      }
    >
      <StanceInput isRequired />
      <TextInput source="note" label={t('Why, in a sentence')} multiline minRows={2} />
      <ExcerptInputs />
      {piece.source?.level === 'secondary' && <SecondaryReason />}
    </FormDialog>
  )
}

function Withdraw({ piece }: { piece: Evidence }) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Withdraw')}
      title={t('Withdraw this evidence')}
      done={t('Evidence withdrawn')}
      isGrave
      button={{ color: 'inherit', sx: { ...button, color: 'text.secondary' } }}
      submit={({ reason }) => desk.withdrawEvidence(piece.id, reason)}
    >
      <TextInput source="reason" label={t('Reason')} validate={required()} multiline minRows={2} autoFocus />
    </FormDialog>
  )
}

function More({ piece, board }: PieceActsProps) {
  // The anchor stays when the menu closes: it says where the menu is while it goes.
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [isOpen, setOpen] = useState(false)
  const { id, source, stance } = piece
  const act = (doIt: () => void) => () => {
    setOpen(false)
    doIt()
  }
  const lanes = stances.filter((one): one is Stance => one !== stance && one !== 'unassessed')
  return (
    <>
      <IconButton
        size="small"
        aria-label={source ? t('Move %{title}', { title: source.title }) : t('Move it')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget)
          setOpen(true)
        }}
        sx={{ width: { xs: 44, md: 28 }, height: { xs: 44, md: 28 } }}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu
        container={anchor?.closest('main')}
        anchorEl={anchor}
        open={isOpen}
        onClose={() => setOpen(false)}
        transitionDuration={0}
      >
        {board.mayRegroup && (
          <MenuItem onClick={act(() => board.ask('regroup', [id]))}>{t('Say what it rests on …')}</MenuItem>
        )}
        {board.mayRegroup && (
          <MenuItem onClick={act(() => board.ask('split', [id]))}>{t('Split out …')}</MenuItem>
        )}
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
