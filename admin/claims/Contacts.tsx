// Whom the desk asked about a claim, by when an answer was due, and what they said.
import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { DateInput, required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Contact, ContactChanges, NewContact } from '../../api/evidence/contact-schema.ts'
import { contactChannels, contactOutcomes } from '../../db/vocabulary.ts'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { FormDialog } from '../elements/FormDialog.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { onDate, When } from '../elements/When.tsx'
import { EraseButton } from '../erasure/EraseButton.tsx'
import { changesBetween, withoutBlanks } from '../fields.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { outcomeWords, worded } from '../words.ts'

export function Contacts({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  const mayAdd = useMay('notes:add')
  const { data, error, refetch } = useQuery({
    queryKey: ['claims', 'contacts', claim.id],
    queryFn: ({ signal }) => desk.listContacts(claim.id, signal),
  })
  const add = mayAdd && (
    <FormDialog
      label={t('Note a contact')}
      submitLabel={t('Save')}
      done={t('Contact noted')}
      defaultValues={{ channel: 'email', outcome: 'waiting' }}
      submit={(values) => desk.addContact(claim.id, withoutBlanks(values) as Partial<NewContact>)}
      button={{ variant: 'outlined' }}
    >
      <ContactInputs />
    </FormDialog>
  )
  return (
    <Section title={t('Asked for comment')} action={data && data.data.length > 0 && add}>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.data.length === 0 && (
        <Empty title={t('Nobody was asked yet')} action={add}>
          {t('Whoever made the claim, or would know. What they reply in public leaves with the verdict.')}
        </Empty>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.data.map((contact) => (
          <Item key={contact.id} contact={contact} mayChange={mayAdd} onErased={refetch} />
        ))}
      </Box>
    </Section>
  )
}

/** Spelt as the rest of the desk spells it. */
const channelInWords = (channel: string) => (channel === 'email' ? 'E-mail' : worded(channel))

function ContactInputs() {
  return (
    <>
      <TextInput source="whom" label={t('Whom')} validate={required()} helperText={false} />
      <FormRow>
        <SelectInput
          source="channel"
          label={t('How')}
          choices={contactChannels.map((id) => ({ id, name: channelInWords(id) }))}
          validate={required()}
          helperText={false}
        />
        <DateInput source="replyDueOn" label={t('Reply due on')} helperText={false} />
      </FormRow>
      <SelectInput
        source="outcome"
        label={t('What came of it')}
        choices={contactOutcomes.map((id) => ({ id, name: outcomeWords[id] }))}
        validate={required()}
        helperText={false}
      />
      <TextInput source="publicReply" label={t('Reply, as it may be published')} multiline minRows={2} />
      <TextInput source="note" label={t('Note for the desk')} multiline helperText={t('Never exported')} />
    </>
  )
}

interface ItemProps {
  contact: Contact
  mayChange: boolean
  onErased: () => unknown
}

function Item({ contact, mayChange, onErased }: ItemProps) {
  const desk = useDataProvider<Desk>()
  const { whom, channel, askedAt, replyDueOn, outcome, publicReply, note, createdBy } = contact
  const fields = { whom, channel, replyDueOn, outcome, publicReply, note }
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <strong>{contact.isErased ? <em>{t('Erased')}</em> : <bdi>{whom}</bdi>}</strong>
        <Tag>{outcomeWords[outcome]}</Tag>
        <Box component="span" sx={{ flex: { xs: '1 1 100%', sm: 1 }, fontSize: 13, color: 'text.secondary' }}>
          <Told
            text="%{channel}, %{when} by %{name}"
            with={{
              channel: channelInWords(channel),
              when: <When at={askedAt} isExact />,
              name: <bdi>{createdBy.name}</bdi>,
            }}
          />
          {replyDueOn && (
            <>
              {' · '}
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                {t('reply due %{date}', { date: onDate(replyDueOn) })}
              </Box>
            </>
          )}
        </Box>
        {/* The words of the first button begin where the lines above do. */}
        <Box sx={{ display: 'flex', ml: { xs: '-5px', sm: 0 } }}>
          {mayChange && !contact.isErased && (
            <FormDialog
              label={t('What came of it')}
              submitLabel={t('Save')}
              done={t('Contact changed')}
              record={contact}
              defaultValues={fields}
              submit={(values, version) =>
                desk.changeContact(contact.id, changesBetween(fields, values) as ContactChanges, version)
              }
            >
              <ContactInputs />
            </FormDialog>
          )}
          {!contact.isErased && (
            <EraseButton
              label={t('Erase')}
              title={t('Erase this contact?')}
              done={t('The contact was erased')}
              erase={(reason) => desk.eraseContact(contact.id, reason)}
              onErased={onErased}
            >
              {t(
                'Their name, reply and note go, here and in the history. That somebody was asked, when and how, stays.',
              )}
            </EraseButton>
          )}
        </Box>
      </Box>
      {publicReply && <Quoted>{publicReply}</Quoted>}
      {note && (
        <Box dir="auto" sx={{ fontSize: 13.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {note}
        </Box>
      )}
    </Box>
  )
}
