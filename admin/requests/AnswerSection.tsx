// What the desk makes of a request: accepted or dismissed, with a reason, once.
import { Box } from '@mui/material'
import { required, TextInput, useDataProvider } from 'react-admin'
import type { CorrectionRequest, CorrectionRequestAnswer } from '../../api/requests/schema.ts'
import { useMay } from '../auth.ts'
import { FormDialog } from '../elements/FormDialog.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { When } from '../elements/When.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import type { Desk } from '../provider.ts'
import { worded } from '../words.ts'

export function AnswerSection({ request }: { request: CorrectionRequest }) {
  const mayAnswer = useMay('requests:answer')
  const { status, answer, answeredBy, answeredAt } = request
  if (status === 'open') {
    return (
      <Section title={t('Answer')}>
        <Box sx={{ mb: 1 }}>
          {t(mayAnswer ? 'It waits for an answer.' : 'It waits for an answer, which an editor gives.')}
        </Box>
        {mayAnswer && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <AnswerDialog request={request} status="accepted" />
            <AnswerDialog request={request} status="dismissed" />
          </Box>
        )}
      </Section>
    )
  }
  return (
    <Section title={t('Answer')}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap', mb: 0.5 }}>
        <Tag>{worded(status)}</Tag>
        <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
          <Told
            text={answeredAt ? 'by %{name}, %{when}' : 'by %{name}'}
            with={{
              name: <bdi>{answeredBy?.name}</bdi>,
              when: answeredAt && <When at={answeredAt} isExact />,
            }}
          />
        </Box>
      </Box>
      <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '68ch' }}>
        {answer}
      </Box>
    </Section>
  )
}

const acts = {
  accepted: {
    label: t('Accept'),
    title: t('Accept the request'),
    says: t('They are right, or may be. This alone changes no verdict: reopen the claim to correct it.'),
    variant: 'contained',
  },
  dismissed: {
    label: t('Dismiss'),
    title: t('Dismiss the request'),
    says: t('Nothing is to be corrected.'),
    variant: 'outlined',
  },
} as const

interface DialogProps {
  request: CorrectionRequest
  status: CorrectionRequestAnswer['status']
}

function AnswerDialog({ request, status }: DialogProps) {
  const desk = useDataProvider<Desk>()
  const { label, title, says, variant } = acts[status]
  return (
    <FormDialog
      label={label}
      title={title}
      done={worded(status)}
      record={request}
      button={{ variant }}
      submit={({ answer }, version) => desk.answerRequest(request.id, { status, answer }, version)}
    >
      <p>{says}</p>
      <TextInput
        source="answer"
        label={t('Why')}
        helperText={
          request.email
            ? t('Stays on the desk. To tell the reader, write to them yourself')
            : t('Stays on the desk')
        }
        validate={required()}
        multiline
        minRows={2}
        autoFocus
      />
    </FormDialog>
  )
}
