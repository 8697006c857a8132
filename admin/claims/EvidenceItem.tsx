// One piece of evidence: its source and where that comes from, its words, and how it was judged.
import { Box } from '@mui/material'
import { Link, required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { Evidence, EvidenceChanges } from '../../api/evidence/schema.ts'
import { stances } from '../../db/vocabulary.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { onDate } from '../elements/When.tsx'
import { changesBetween } from '../fields.ts'
import type { Desk } from '../provider.ts'
import { stanceWords, worded } from '../words.ts'

export function EvidenceItem({ piece, mayJudge }: { piece: Evidence; mayJudge: boolean }) {
  const desk = useDataProvider<Desk>()
  const { stance, excerpt, locator, note } = piece
  const fields = { stance, excerpt, locator, note }
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <SourceLine piece={piece} />
      {piece.question && (
        <Box dir="auto" sx={{ mt: 0.5 }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            Question:{' '}
          </Box>
          {piece.question}
        </Box>
      )}
      {excerpt && <Quoted>{excerpt}</Quoted>}
      {note && (
        <Box component="p" dir="auto" sx={{ my: 0.5, whiteSpace: 'pre-wrap' }}>
          {note}
        </Box>
      )}
      <Small piece={piece} />
      {mayJudge && (
        <Box
          sx={{
            display: 'flex',
            gap: 0.5,
            mt: 0.5,
            '& .MuiButton-text': { minWidth: 0, px: 1, mx: -1, '& + *': { ml: 1 } },
          }}
        >
          <FormDialog
            label="Judge"
            title="What does it say about the claim?"
            submitLabel="Save"
            done="Evidence judged"
            record={piece}
            defaultValues={fields}
            button={{ variant: stance === 'unassessed' ? 'contained' : 'text' }}
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
          </FormDialog>
          <FormDialog
            label="Withdraw"
            title="Withdraw this evidence"
            done="Evidence withdrawn"
            button={{ color: 'error' }}
            submit={({ reason }) => desk.withdrawEvidence(piece.id, reason)}
          >
            <TextInput source="reason" label="Reason" validate={required()} multiline minRows={2} autoFocus />
          </FormDialog>
        </Box>
      )}
    </Box>
  )
}

function SourceLine({ piece: { source } }: { piece: Evidence }) {
  if (!source) return <Box sx={{ fontWeight: 600 }}>No source: a record of having looked</Box>
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'baseline' }}>
      <Link to={`/sources/${source.id}/show`} sx={{ fontWeight: 600 }}>
        <bdi>{source.title}</bdi>
      </Link>
      <Tag>{worded(source.level)}</Tag>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
        <bdi>
          {[source.publisher, worded(source.medium), source.publishedOn && onDate(source.publishedOn)]
            .filter(Boolean)
            .join(' · ')}
        </bdi>
      </Box>
    </Box>
  )
}

function Small({ piece }: { piece: Evidence }) {
  const { source, locator, excerptFound, addedBy, judgedBy, withdrawn } = piece
  const isDerived = source && source.origin.id !== source.id
  const facts = [
    source && !source.origin.isKnown && 'Origin not known',
    locator,
    excerptFound === true && 'Excerpt found in the capture',
    excerptFound === false && 'Excerpt not found in the capture',
    judgedBy?.id === addedBy.id ? `Added and judged by ${addedBy.name}` : `Added by ${addedBy.name}`,
    judgedBy && judgedBy.id !== addedBy.id && `Judged by ${judgedBy.name}`,
    withdrawn && `Withdrawn: ${withdrawn.reason}`,
  ].filter((fact) => typeof fact === 'string')
  return (
    <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
      {isDerived && (
        <Box>
          Origin: <Link to={`/sources/${source.origin.id}/show`}>{source.origin.title}</Link>
        </Box>
      )}
      {source?.url && <OutLink href={source.url} />}
      <Box dir="auto">{facts.join(' · ')}</Box>
    </Box>
  )
}
