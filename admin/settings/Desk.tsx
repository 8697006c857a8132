// What others learn of the desk: its name, how it is reached, under which licence it publishes, and whether it names people.
import { BooleanInput, required, TextInput } from 'react-admin'
import type { Settings } from '../../api/settings/schema.ts'
import { Facts } from '../elements/Facts.tsx'
import { t } from '../language/language.ts'

type Desk = Settings['desk']

export function DeskInputs() {
  return (
    <>
      <TextInput source="desk.name" label={t('Name')} validate={required()} />
      <TextInput
        source="desk.contact"
        label={t('Contact for readers')}
        helperText={t('An address of e-mail, or of a page; the public pages show it')}
      />
      <TextInput
        source="desk.licence"
        label={t('Licence of what the desk publishes')}
        helperText={t('A name of SPDX, such as CC-BY-4.0, or an address; exports and public pages carry it')}
      />
      <BooleanInput
        source="desk.namesReviewers"
        label={t('Name the people who decided and judged evidence in exports and public pages')}
      />
    </>
  )
}

/** A field that was emptied says nothing, which is not the same as empty words. */
export function deskOf({ contact, licence, ...rest }: Partial<Desk> = {}): Partial<Desk> {
  return { ...rest, contact: contact || null, licence: licence || null }
}

export function DeskFacts({ desk: { name, contact, licence, namesReviewers } }: { desk: Desk }) {
  return (
    <Facts
      facts={[
        [t('Name'), name],
        [t('Contact for readers'), contact ?? t('None#contact')],
        [t('Licence'), licence ?? t('None#licence')],
        [t('Names people in exports and public pages'), namesReviewers ? t('Yes') : t('No')],
      ]}
    />
  )
}
