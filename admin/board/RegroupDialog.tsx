// Asks what the chosen sources rest on, in what way, and why; and asks why one is split out.
import { FormControlLabel, Radio, RadioGroup } from '@mui/material'
import { useState } from 'react'
import { AutocompleteInput, ReferenceInput, required, SelectInput, TextInput } from 'react-admin'
import type { Source } from '../../api/sources/schema.ts'
import { derivations } from '../../db/vocabulary.ts'
import { AskDialog } from '../desk/AskDialog.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { listWords } from '../elements/nouns.ts'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { RegroupingInput } from '../verbs.ts'
import { choicesOf, shortened } from '../words.ts'
import { type RegroupingForm, type RestsOn, regroupingOf, splittingOf } from './regrouping.ts'

interface DialogProps {
  /** The sources that are regrouped. */
  chosen: Source[]
  send: (regrouping: RegroupingInput) => Promise<unknown>
  close: () => void
}

interface RegroupDialogProps extends DialogProps {
  /** Every source seen on this claim; those chosen cannot rest on themselves. */
  sources: ReadonlyMap<string, Source>
  suggested?: RegroupingForm | undefined
}

export function RegroupDialog({ chosen, sources, suggested, send, close }: RegroupDialogProps) {
  const ids = chosen.map(({ id }) => id)
  const others = [...sources.values()].filter(({ id }) => !ids.includes(id))
  const isOfClaim = (id: string) => others.some((one) => one.id === id)
  const [on, rest] = useState<RestsOn>(() => {
    if (suggested?.derivedFrom || others.length === 0) return 'new'
    return suggested?.ofClaim && !isOfClaim(suggested.ofClaim) ? 'ofDesk' : 'ofClaim'
  })
  return (
    <AskDialog
      title={t(chosen.length === 1 ? 'What does it rest on?' : 'What do they rest on?')}
      submitLabel={t('Regroup')}
      close={close}
      submit={(form) => send(regroupingOf(ids, on, form as RegroupingForm))}
      defaultValues={{ derivation: 'reprint', ...suggested }}
    >
      <Chosen chosen={chosen} />
      <RadioGroup row aria-label={t('Rests on')} value={on} onChange={(_, value) => rest(value as RestsOn)}>
        {others.length > 0 && <Choice value="ofClaim" label={t('A source of this claim')} />}
        <Choice value="ofDesk" label={t('Another source')} />
        <Choice value="new" label={t('A new source')} />
        <Choice value="unknown" label={t('Something that cannot be identified')} />
      </RadioGroup>
      {on === 'ofClaim' && (
        <SelectInput
          source="ofClaim"
          label={t('Rests on')}
          choices={others.map(({ id, publisher, title }) => ({
            id,
            name: [publisher, shortened(title, 70)].filter(Boolean).join(' – '),
          }))}
          validate={required()}
        />
      )}
      {on === 'ofDesk' && (
        <ReferenceInput source="derivedFromId" reference="sources">
          <AutocompleteInput
            label={t('Rests on')}
            optionText="title"
            filterToQuery={(q: string) => (q ? { q } : {})}
            validate={required()}
          />
        </ReferenceInput>
      )}
      {on === 'new' && (
        <>
          <FormRow>
            <TextInput
              source="derivedFrom.title"
              label={t('Title')}
              validate={required()}
              helperText={false}
            />
            <TextInput source="derivedFrom.publisher" label={t('Publisher')} helperText={false} />
          </FormRow>
          <TextInput source="derivedFrom.url" label={t('Address on the web')} type="url" helperText={false} />
        </>
      )}
      {on !== 'unknown' && (
        <SelectInput
          source="derivation"
          label={t('In what way')}
          choices={choicesOf(derivations)}
          validate={required()}
        />
      )}
      <Reason />
    </AskDialog>
  )
}

export function SplitDialog({ chosen, send, close }: DialogProps) {
  const ids = chosen.map(({ id }) => id)
  return (
    <AskDialog
      title={t('Split out: it rests on no other source')}
      submitLabel={t('Split out')}
      close={close}
      submit={({ reason }) => send(splittingOf(ids, reason))}
    >
      <Chosen chosen={chosen} />
      <Reason />
    </AskDialog>
  )
}

function Chosen({ chosen }: { chosen: Source[] }) {
  const names = chosen.map(({ publisher, title }) => publisher ?? title)
  return (
    <p>
      {chosen.length > 1 && `${listWords.source.counted(chosen.length)}: `}
      <bdi>{inList(names)}</bdi>
    </p>
  )
}

function Reason() {
  return (
    <TextInput
      source="reason"
      label={t('Why')}
      helperText={t('Shown on the board and kept in the history')}
      multiline
      minRows={2}
      validate={required()}
    />
  )
}

function Choice({ value, label }: { value: RestsOn; label: string }) {
  return <FormControlLabel value={value} control={<Radio size="small" />} label={label} />
}
