// Makes a claim of the selected words beside the text, which stays in view; what is on the desk already is offered instead.
import { Box, Drawer } from '@mui/material'
import { type FocusEvent, useId, useRef, useState } from 'react'
import { AutocompleteArrayInput, required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Article } from '../../api/articles/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { attributionKinds, claimKinds, modalities } from '../../db/vocabulary.ts'
import { ResolutionInputs } from '../claims/ClaimInputs.tsx'
import { FormRow } from '../elements/FormRow.tsx'
import { Quoted } from '../elements/Said.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import { AlreadyChecked } from '../matches/AlreadyChecked.tsx'
import type { Desk } from '../provider.ts'
import { type ProblemBody, problemOf } from '../request.ts'
import { type FormWatch, mayClose } from '../unsaved/UnsavedForm.tsx'
import { choicesOf } from '../words.ts'
import { AlreadyThere } from './AlreadyThere.tsx'
import { appearanceFrom, claimFrom, type Found, formOf } from './claim-of-words.ts'
import { readerScreen } from './keys.ts'
import type { PickedQuote } from './quote.ts'

interface ClaimPanelProps {
  article: Article
  quote: PickedQuote
  /** What the desk found in these words, where they are a candidate. */
  found: Found | undefined
  isPhone: boolean
  close: () => void
  onMade: (said: string, claimId: string) => void
}

export function ClaimPanel({ article, quote, found, isPhone, close, onMade }: ClaimPanelProps) {
  const desk = useDataProvider<Desk>()
  const title = useId()
  const drawer = useRef<HTMLDivElement>(null)
  const watch = useRef<FormWatch>({})
  useKeys(
    readerScreen,
    { send: () => drawer.current?.querySelector('form')?.requestSubmit() },
    { within: drawer },
  )
  const [existing, setExisting] = useState<{ claim: ProblemBody['existing'] & object; form: FieldValues }>()

  async function submit(form: FieldValues) {
    setExisting(undefined)
    try {
      const claim: Claim = await desk.submitClaim(claimFrom(form, article, quote))
      onMade(t('Claim made: “%{text}”', { text: claim.text }), claim.id)
    } catch (error) {
      const { status, body } = problemOf(error)
      if (status === 409 && body.existing) setExisting({ claim: body.existing, form })
      throw error
    }
  }

  async function addAppearance(claimId: string, form: FieldValues) {
    await desk.addAppearance(claimId, appearanceFrom(form, article, quote))
    onMade(t('Added as an appearance of the claim that was there.'), claimId)
  }

  return (
    <Drawer
      anchor={isPhone ? 'bottom' : 'right'}
      open
      onClose={() => mayClose(watch) && close()}
      ref={drawer}
      transitionDuration={0}
      slotProps={{
        backdrop: { invisible: !isPhone },
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': title,
          sx: {
            width: { md: 440 },
            maxHeight: { xs: '88dvh', md: 'none' },
            p: 2,
            // Sticking would keep it clear of the foot of the form, which has its own.
            pb: 0,
            borderInlineStart: 1,
            borderColor: 'divider',
          },
        },
      }}
    >
      <Box component="h2" id={title} sx={{ fontSize: 17, fontWeight: 650, m: 0 }}>
        {t('New claim')}
      </Box>
      <Quoted lang={article.language}>{quote.exact}</Quoted>
      <ServerForm
        submit={submit}
        submitLabel={t('Make the claim')}
        onCancel={close}
        watch={watch}
        defaultValues={formOf(quote.exact, found)}
      >
        <Fields />
        <AlreadyChecked add={addAppearance} />
        {existing && (
          <AlreadyThere claim={existing.claim} add={() => addAppearance(existing.claim.id, existing.form)} />
        )}
      </ServerForm>
    </Drawer>
  )
}

function Fields() {
  const isBegun = useRef(false)

  /** Who writes on what stands there writes on at its end; later the caret is where the person puts it. */
  function begin({ target }: FocusEvent<HTMLTextAreaElement | HTMLInputElement>) {
    if (!isBegun.current) target.setSelectionRange(target.value.length, target.value.length)
    isBegun.current = true
  }

  return (
    <>
      <TextInput
        source="text"
        label={t('Claim')}
        helperText={t('Restated so that it stands alone')}
        multiline
        minRows={2}
        maxRows={8}
        validate={required()}
        autoFocus
        onFocus={begin}
      />
      <AutocompleteArrayInput
        source="kinds"
        label={t('Kinds')}
        choices={choicesOf(claimKinds)}
        helperText={t('The first is the main one')}
      />
      <FormRow>
        <TextInput source="speaker" label={t('Speaker')} helperText={false} />
        <TextInput source="claimedOn" label={t('Claimed on')} helperText={t('2025, 2025-07 or 2025-07-14')} />
        <SelectInput
          source="attribution.kind"
          label={t('Who says it there')}
          choices={choicesOf(attributionKinds)}
          helperText={false}
        />
        <SelectInput
          source="modality"
          label={t('How firmly')}
          choices={choicesOf(modalities)}
          helperText={false}
        />
        <TextInput source="attribution.name" label={t('Their name')} helperText={false} />
        <TextInput source="attribution.wording" label={t('As the text puts it')} helperText={false} />
      </FormRow>
      <ResolutionInputs />
    </>
  )
}
