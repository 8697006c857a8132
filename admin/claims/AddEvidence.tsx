// Adds evidence to a claim, from a source that is on the desk or from a new one.
import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Button, FormControlLabel, Radio, RadioGroup } from '@mui/material'
import { type RefObject, useState } from 'react'
import {
  AutocompleteInput,
  ReferenceInput,
  required,
  TextInput,
  useDataProvider,
  useGetOne,
} from 'react-admin'
import { type FieldValues, useWatch } from 'react-hook-form'
import type { Claim } from '../../api/claims/schema.ts'
import type { Source } from '../../api/sources/schema.ts'
import { verdicts } from '../../db/vocabulary.ts'
import { useMay } from '../auth.ts'
import { boardKeys } from '../board/keys.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { withoutBlanks } from '../fields.ts'
import { useKeyOnButton } from '../keys/KeyButton.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { SourceBasics } from '../sources/SourceInputs.tsx'
import type { NewEvidenceInput } from '../verbs.ts'
import { ExcerptInputs, SecondaryReason, StanceInput } from './EvidenceInputs.tsx'

type From = 'new' | 'existing' | 'verdict' | 'none'

interface AddEvidenceProps {
  claim: Claim
  /** Where a key opens the dialog too: the button, for the key to press it. */
  actKey?: RefObject<HTMLButtonElement | null>
}

export function AddEvidence({ claim, actKey }: AddEvidenceProps) {
  const [from, setFrom] = useState<From>('new')
  const desk = useDataProvider<Desk>()
  const mayJudge = useMay('evidence:judge')
  const keyed = useKeyOnButton(boardKeys.add)

  function submit({ source, sourceId, verdictOf, ...fields }: FieldValues) {
    const of = {
      new: { source: withoutBlanks(source ?? {}) },
      existing: { sourceId },
      verdict: { verdictOf },
      none: {},
    }[from]
    return desk.addEvidence(claim.id, { ...withoutBlanks(fields), ...of } as NewEvidenceInput)
  }

  return (
    <FormDialog
      label={boardKeys.add.name}
      done={t('Evidence added')}
      submit={submit}
      button={{ variant: 'contained', ...(actKey && { ref: actKey, ...keyed }) }}
      maxWidth="md"
      defaultValues={{
        stance: mayJudge ? 'supports' : 'unassessed',
        source: { medium: 'web', level: 'secondary' },
      }}
    >
      <RadioGroup row aria-label={t('Source')} value={from} onChange={(_, value) => setFrom(value as From)}>
        <FormControlLabel value="new" control={<Radio size="small" />} label={t('A new source')} />
        <FormControlLabel
          value="existing"
          control={<Radio size="small" />}
          label={t('A source on the desk')}
        />
        <FormControlLabel
          value="verdict"
          control={<Radio size="small" />}
          label={t('The verdict on another claim')}
        />
        <FormControlLabel value="none" control={<Radio size="small" />} label={t('No source: we looked')} />
      </RadioGroup>
      {from === 'new' && (
        <>
          <SourceBasics prefix="source." />
          <MoreOfSource />
        </>
      )}
      {from === 'existing' && (
        <ReferenceInput source="sourceId" reference="sources">
          <AutocompleteInput
            label={t('Source')}
            optionText="title"
            filterToQuery={(q: string) => (q ? { q } : {})}
            validate={required()}
          />
        </ReferenceInput>
      )}
      {from === 'verdict' && <OtherClaim claim={claim} />}
      <StanceInput isRequired />
      {from !== 'verdict' && <ExcerptInputs />}
      <TextInput source="note" label={t('Why, in a sentence')} multiline minRows={2} />
      {(from === 'new' || from === 'existing') && <ReasonIfSecondary from={from} />}
    </FormDialog>
  )
}

/** A claim with a verdict in force; when that changes, this claim is marked. */
function OtherClaim({ claim }: { claim: Claim }) {
  return (
    <ReferenceInput
      source="verdictOf"
      reference="claims"
      filter={{ verdict: [...verdicts] }}
      sort={{ field: 'updatedAt', order: 'DESC' }}
    >
      <AutocompleteInput
        label={t('The other claim')}
        helperText={t(
          'It counts as evidence, for no origin. When its verdict changes or falls, this claim is marked.',
        )}
        optionText={(other: Claim) => `${other.text} – ${other.rating ?? ''}`}
        filterToQuery={(q: string) => (q ? { q } : {})}
        getOptionDisabled={(other: Claim) => other.id === claim.id}
        validate={required()}
      />
    </ReferenceInput>
  )
}

/** Asked for only where the source is not a primary one. */
function ReasonIfSecondary({ from }: { from: From }) {
  const newLevel: unknown = useWatch({ name: 'source.level' })
  const sourceId: unknown = useWatch({ name: 'sourceId' })
  const { data } = useGetOne<Source>(
    'sources',
    { id: String(sourceId ?? '') },
    { enabled: from === 'existing' && Boolean(sourceId) },
  )
  const level = from === 'new' ? newLevel : data?.level
  return level === 'secondary' ? <SecondaryReason /> : null
}

/** What most sources do not need said. */
function MoreOfSource() {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button
        size="small"
        onClick={() => setOpen(true)}
        endIcon={<ExpandIcon />}
        sx={{ ml: '-5px', mb: 1, fontSize: { xs: 13.5, sm: 13 } }}
      >
        {t('Interests, or not to be named …')}
      </Button>
    )
  }
  return (
    <>
      <TextInput
        source="source.interests"
        label={t('Interests')}
        helperText={t('What the source stands to gain')}
        multiline
        autoFocus
      />
      <TextInput
        source="source.withheldReason"
        label={t('Why it is not named in public')}
        helperText={t(
          'Empty: it is named. Filled: name, address and publisher stay on the desk, and this is published',
        )}
        multiline
      />
    </>
  )
}
