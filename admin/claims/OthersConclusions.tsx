// What others concluded about a claim: theirs, told apart from the desk's own answer.
import { Box } from '@mui/material'
import { DateInput, required, TextInput, useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { FactCheck, NewFactCheck } from '../../api/fact-checks/schema.ts'
import { useMe } from '../auth.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Section } from '../elements/Section.tsx'
import { onDate } from '../elements/When.tsx'
import { withoutBlanks } from '../fields.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { verdictWords } from '../words.ts'

export function OthersConclusions({ claim }: { claim: Claim }) {
  const me = useMe()
  const told = claim.factChecks ?? []
  const mayAdd = isOpenToThem(claim) && (me?.permissions.includes('fact-checks:add') ?? false)
  const mayWithdraw = (one: FactCheck) =>
    mayAdd && (one.addedBy.id === me?.id || (me?.permissions.includes('evidence:judge') ?? false))
  if (told.length === 0 && !mayAdd) return null
  return (
    <Section title={t('What others concluded')} action={mayAdd && <AddFactCheck claim={claim} />}>
      <Box component="p" sx={{ m: 0, fontSize: 13, color: 'text.secondary' }}>
        {told.length === 0
          ? t('Nobody’s that the desk knows of.')
          : t('Published elsewhere and not ours: it counts for no verdict of this desk.')}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {told.map((one) => (
          <Conclusion key={one.id} factCheck={one} mayWithdraw={mayWithdraw(one)} />
        ))}
      </Box>
    </Section>
  )
}

const isOpenToThem = ({ withdrawn, mergedIntoId, status }: Claim) =>
  withdrawn === null && mergedIntoId === null && status !== 'split' && status !== 'declined'

function Conclusion({ factCheck, mayWithdraw }: { factCheck: FactCheck; mayWithdraw: boolean }) {
  const desk = useDataProvider<Desk>()
  const { id, publisher, url, title, ratingText, verdict, reviewedOn, language } = factCheck
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <strong>
          <bdi>{publisher}</bdi>
        </strong>
        {ratingText && <span dir="auto">{t('“%{words}”', { words: ratingText })}</span>}
        <Box component="span" sx={{ flex: 1, fontSize: 13, color: 'text.secondary' }}>
          {reviewedOn && onDate(reviewedOn)}
        </Box>
        {mayWithdraw && (
          <FormDialog
            label={t('Withdraw')}
            title={t('Withdraw what %{publisher} concluded?', { publisher })}
            done={t('Withdrawn')}
            isGrave
            submit={({ reason }) => desk.withdrawFactCheck(id, reason)}
          >
            <TextInput
              source="reason"
              label={t('Why')}
              validate={required()}
              helperText={t('It stays in the history')}
            />
          </FormDialog>
        )}
      </Box>
      {verdict && (
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
          {t('In our words: %{verdict}', { verdict: verdictWords[verdict] })}
        </Box>
      )}
      {title && (
        <Box dir="auto" lang={language ?? undefined} sx={{ fontSize: 13.5 }}>
          {title}
        </Box>
      )}
      {url && (
        <Box sx={{ fontSize: 13 }}>
          <OutLink href={url} />
        </Box>
      )}
    </Box>
  )
}

function AddFactCheck({ claim }: { claim: Claim }) {
  const desk = useDataProvider<Desk>()
  return (
    <FormDialog
      label={t('Note one')}
      title={t('What did others conclude?')}
      submitLabel={t('Save')}
      done={t('Noted')}
      submit={(values) => desk.addFactCheck(claim.id, withoutBlanks(values) as Partial<NewFactCheck>)}
      button={{ variant: 'outlined' }}
    >
      <TextInput source="publisher" label={t('Who')} validate={required()} helperText={false} />
      <TextInput source="url" label={t('Address')} type="url" validate={required()} helperText={false} />
      <FormRow>
        <TextInput source="ratingText" label={t('Their rating, in their words')} helperText={false} />
        <DateInput source="reviewedOn" label={t('Published on')} helperText={false} />
      </FormRow>
    </FormDialog>
  )
}
