// The fields of a source: those every source has, and those on what it rests on.
import {
  AutocompleteInput,
  BooleanInput,
  type RaRecord,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
} from 'react-admin'
import { derivations, sourceLevels, sourceMedia } from '../../db/vocabulary.ts'
import { FormRow } from '../elements/FormRow.tsx'
import { choicesOf } from '../words.ts'

/** `prefix` puts the fields into a group of a larger form: `source.`, `sources.0.`. */
export function SourceBasics({ prefix = '' }: { prefix?: string }) {
  return (
    <>
      <TextInput source={`${prefix}title`} label="Title" validate={required()} helperText={false} />
      <TextInput source={`${prefix}url`} label="Address on the web" type="url" helperText={false} />
      <FormRow>
        <TextInput source={`${prefix}publisher`} label="Publisher" />
        <TextInput
          source={`${prefix}publishedOn`}
          label="Published on"
          helperText="2025, 2025-07 or 2025-07-14"
        />
        <SelectInput
          source={`${prefix}medium`}
          label="Medium"
          choices={choicesOf(sourceMedia)}
          validate={required()}
        />
        <SelectInput
          source={`${prefix}level`}
          label="Level"
          helperText="Primary: stands close to what it speaks of"
          choices={choicesOf(sourceLevels)}
          validate={required()}
        />
      </FormRow>
    </>
  )
}

/** The reason a source is not named travels to the desk by another name than it comes from it. */
export function asSent({ withheld, ...source }: RaRecord, options?: { previousData?: RaRecord }) {
  const before: unknown = options?.previousData?.withheld ?? null
  return (withheld || null) === before ? source : { ...source, withheldReason: withheld || null }
}

export function SourceInputs() {
  return (
    <>
      <SourceBasics />
      <TextInput source="owner" label="Owner" helperText="Who owns the publisher, where that matters" />
      <ReferenceInput source="derivedFromId" reference="sources">
        <AutocompleteInput
          label="Rests on"
          optionText="title"
          filterToQuery={(q: string) => (q ? { q } : {})}
          helperText="The source this one is derived from; ten reprints of one report have one origin"
        />
      </ReferenceInput>
      <SelectInput source="derivation" label="In what way" choices={choicesOf(derivations)} />
      <TextInput source="derivationReason" label="Why it is thought to rest on that" multiline />
      <BooleanInput
        source="originKnown"
        label="Its origin is known"
        helperText="Off: it rests on something that could not be identified"
      />
      <TextInput source="interests" label="Interests" helperText="What the source stands to gain" multiline />
      <TextInput
        source="withheld"
        label="Why it is not named in public"
        helperText="Empty: it is named. Filled: name, address and publisher stay on the desk, and this is published"
        multiline
      />
    </>
  )
}
