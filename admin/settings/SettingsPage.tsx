// The settings of the desk: its policy, its rating scale, what others learn of it. Each save is a new version.
import { Box } from '@mui/material'
import {
  BooleanInput,
  NumberInput,
  required,
  SelectInput,
  useGetOne,
  useNotify,
  useRefresh,
} from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Settings } from '../../api/settings/schema.ts'
import { claimKinds, selfReviewRules } from '../../db/vocabulary.ts'
import { useMay } from '../auth.ts'
import { Facts } from '../elements/Facts.tsx'
import { Failure } from '../elements/Failure.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { Section } from '../elements/Section.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { request } from '../request.ts'
import { worded } from '../words.ts'
import { Agreement } from './Agreement.tsx'
import { DeskFacts, DeskInputs, deskOf } from './Desk.tsx'
import { LifetimeInputs, lifetimeInWords, lifetimesOf } from './Lifetimes.tsx'
import { ScaleInputs, ScaleTable } from './Scale.tsx'

const selfReviewWords: Record<string, string> = {
  allow: t('Allowed'),
  flag: t('Allowed, and shown on the verdict'),
  forbid: t('Not allowed'),
}

export function SettingsPage() {
  const { data, error, refetch } = useGetOne<Settings & { id: string }>('settings', { id: 'desk' })
  const mayChange = useMay('settings:change')
  const mayCompare = useMay('agreement:read')
  return (
    <>
      <PageTitle title={t('Settings')} />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Waiting lines={8} />}
      {data && (
        <Box sx={{ maxWidth: 860 }} key={data.version}>
          <Box component="p" sx={{ color: 'text.secondary', mt: 0 }}>
            <Told
              text="Version %{version}, by %{name}, %{when}. Verdicts keep the version they were given under."
              with={{
                version: inFigures(data.version),
                name: <bdi>{data.createdBy.name}</bdi>,
                when: <When at={data.createdAt} isExact />,
              }}
            />
          </Box>
          {mayChange ? <Forms settings={data} /> : <ReadOnly settings={data} />}
          {mayCompare && <Agreement isShown={data.policy.reviewsRequired > 1} />}
        </Box>
      )}
    </>
  )
}

function Forms({ settings }: { settings: Settings }) {
  const notify = useNotify()
  const refresh = useRefresh()
  async function save(body: FieldValues, version?: number) {
    await request('/settings', { method: 'PATCH', body, version })
    notify(t('Settings saved'), { type: 'success' })
    refresh()
  }
  const { policy, scale, desk } = settings
  return (
    <>
      <Section title={t('Policy')}>
        <ServerForm
          submit={({ policy: given }, version) =>
            save(
              {
                policy: {
                  ...given,
                  lifetimes: lifetimesOf(given.lifetimes),
                  validFor: lifetimesOf(given.validFor),
                },
              },
              version,
            )
          }
          submitLabel={t('Save the policy')}
          record={settings}
          defaultValues={{ policy }}
        >
          <FormRow columns={3}>
            <NumberInput
              source="policy.reviewsRequired"
              label={t('Reviews a verdict needs')}
              helperText={t(
                'With several, each is written without sight of the others; open rounds stay as they are',
              )}
              min={1}
              max={5}
              validate={required()}
            />
            <NumberInput
              source="policy.minEvidence"
              label={t('Judged evidence a verdict needs')}
              min={0}
              max={20}
              validate={required()}
            />
            <NumberInput
              source="policy.minOrigins"
              label={t('Independent origins a verdict needs')}
              helperText={t('One primary source is always enough')}
              min={0}
              max={20}
              validate={required()}
            />
          </FormRow>
          <SelectInput
            source="policy.selfReview"
            label={t('Judging a claim one submitted oneself')}
            choices={selfReviewRules.map((id) => ({ id, name: selfReviewWords[id] }))}
            validate={required()}
          />
          <BooleanInput
            source="policy.bothSides"
            label={t('Evidence for and against must have been looked for')}
          />
          <BooleanInput
            source="policy.autoPublish"
            label={t('A first verdict is public as soon as it is decided')}
          />
          <LifetimeInputs />
        </ServerForm>
      </Section>
      <Section title={t('Rating scale')}>
        <ServerForm
          submit={({ scale: given }, version) => save({ scale: given }, version)}
          submitLabel={t('Save the scale')}
          record={settings}
          defaultValues={{ scale }}
        >
          <ScaleInputs />
        </ServerForm>
      </Section>
      <Section title={t('The desk')}>
        <ServerForm
          submit={({ desk: given }, version) => save({ desk: deskOf(given) }, version)}
          submitLabel={t('Save the desk')}
          record={settings}
          defaultValues={{ desk }}
        >
          <DeskInputs />
        </ServerForm>
      </Section>
    </>
  )
}

function ReadOnly({ settings: { policy, scale, desk } }: { settings: Settings }) {
  return (
    <>
      <Section title={t('Policy')}>
        <Facts
          facts={[
            [t('Reviews a verdict needs'), inFigures(policy.reviewsRequired)],
            [t('Judged evidence a verdict needs'), inFigures(policy.minEvidence)],
            [t('Independent origins a verdict needs'), inFigures(policy.minOrigins)],
            [t('Judging one’s own claim'), selfReviewWords[policy.selfReview]],
            [t('Both sides must be looked for'), policy.bothSides ? t('Yes') : t('No')],
            [t('A first verdict is public at once'), policy.autoPublish ? t('Yes') : t('No')],
            ...claimKinds.map((kind): [string, string] => [
              t('%{kind}: looked at again', { kind: worded(kind) }),
              lifetimeInWords(policy.lifetimes[kind]),
            ]),
            [
              t('Overdue'),
              t(
                '%{smart_count} day after it was due |||| %{smart_count} days after it was due',
                policy.graceDays,
              ),
            ],
            ...claimKinds
              .filter((kind) => policy.validFor[kind])
              .map((kind): [string, string] => [
                t('%{kind}: expires', { kind: worded(kind) }),
                lifetimeInWords(policy.validFor[kind]),
              ]),
          ]}
        />
      </Section>
      <Section title={t('Rating scale')}>
        <ScaleTable ratings={scale.ratings} />
      </Section>
      <Section title={t('The desk')}>
        <DeskFacts desk={desk} />
      </Section>
    </>
  )
}
