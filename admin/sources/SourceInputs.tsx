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
import { t } from '../language/language.ts'
import { choicesOf } from '../words.ts'

/** `prefix` puts the fields into a group of a larger form: `source.`, `sources.0.`. */
export function SourceBasics({ prefix = '' }: { prefix?: string }) {
  return (
    <>
      <TextInput source={`${prefix}title`} label={t('Title')} validate={required()} helperText={false} />
      <TextInput source={`${prefix}url`} label={t('Address on the web')} type="url" helperText={false} />
      <FormRow>
        <TextInput source={`${prefix}publisher`} label={t('Publisher')} />
        <TextInput
          source={`${prefix}publishedOn`}
          label={t('Published on')}
          helperText={t('2025, 2025-07 or 2025-07-14')}
        />
        <SelectInput
          source={`${prefix}medium`}
          label={t('Medium')}
          choices={choicesOf(sourceMedia)}
          validate={required()}
        />
        <SelectInput
          source={`${prefix}level`}
          label={t('Level')}
          helperText={t('Primary: stands close to what it speaks of')}
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
      <TextInput
        source="owner"
        label={t('Owner')}
        helperText={t('Who owns the publisher, where that matters')}
      />
      <ReferenceInput source="derivedFromId" reference="sources">
        <AutocompleteInput
          label={t('Rests on')}
          optionText="title"
          filterToQuery={(q: string) => (q ? { q } : {})}
          helperText={t('The source this one is derived from; ten reprints of one report have one origin')}
        />
      </ReferenceInput>
      <SelectInput source="derivation" label={t('In what way')} choices={choicesOf(derivations)} />
      <TextInput source="derivationReason" label={t('Why it is thought to rest on that')} multiline />
      <BooleanInput
        source="originKnown"
        label={t('Its origin is known')}
        helperText={t('Off: it rests on something that could not be identified')}
      />
      <TextInput
        source="interests"
        label={t('Interests')}
        helperText={t('What the source stands to gain')}
        multiline
      />
      <TextInput
        source="withheld"
        label={t('Why it is not named in public')}
        helperText={t(
          'Empty: it is named. Filled: name, address and publisher stay on the desk, and this is published',
        )}
        multiline
      />
    </>
  )
}
