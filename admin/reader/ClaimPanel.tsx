// Makes a claim of the selected words beside the text, which stays in view; what is on the desk already is offered instead.
import { Alert, Box, Button, Drawer } from '@mui/material'
import { useId, useState } from 'react'
import { AutocompleteArrayInput, Link, required, SelectInput, TextInput, useDataProvider } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import type { Article } from '../../api/articles/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import { attributionKinds, claimKinds, modalities } from '../../db/vocabulary.ts'
import { ResolutionInputs } from '../claims/ClaimInputs.tsx'
import { claimPath } from '../claims/claim.ts'
import { FormRow } from '../elements/FormRow.tsx'
import { Quoted } from '../elements/Said.tsx'
import { ServerForm } from '../elements/ServerForm.tsx'
import type { Desk } from '../provider.ts'
import { type ProblemBody, problemOf } from '../request.ts'
import { choicesOf } from '../words.ts'
import { appearanceFrom, claimFrom, type Found, formOf } from './claim-of-words.ts'
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
  const [existing, setExisting] = useState<{ claim: ProblemBody['existing'] & object; form: FieldValues }>()

  async function submit(form: FieldValues) {
    setExisting(undefined)
    try {
      const claim: Claim = await desk.submitClaim(claimFrom(form, article, quote))
      onMade(`Claim made: “${claim.text}”`, claim.id)
    } catch (error) {
      const { status, body } = problemOf(error)
      if (status === 409 && body.existing) setExisting({ claim: body.existing, form })
      throw error
    }
  }

  async function addAppearance(claimId: string, form: FieldValues) {
    await desk.addAppearance(claimId, appearanceFrom(form, article, quote))
    onMade('Added as an appearance of the claim that was there.', claimId)
  }

  return (
    <Drawer
      anchor={isPhone ? 'bottom' : 'right'}
      open
      onClose={close}
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
            borderInlineStart: 1,
            borderColor: 'divider',
          },
        },
      }}
    >
      <Box component="h2" id={title} sx={{ fontSize: 17, fontWeight: 650, m: 0 }}>
        New claim
      </Box>
      <Quoted lang={article.language}>{quote.exact}</Quoted>
      <ServerForm
        submit={submit}
        submitLabel="Make the claim"
        onCancel={close}
        defaultValues={formOf(quote.exact, found)}
      >
        <Fields />
        {existing && (
          <Existing claim={existing.claim} add={() => addAppearance(existing.claim.id, existing.form)} />
        )}
      </ServerForm>
    </Drawer>
  )
}

function Fields() {
  return (
    <>
      <TextInput
        source="text"
        label="Claim"
        helperText="Restated so that it stands alone"
        multiline
        minRows={2}
        maxRows={8}
        validate={required()}
        autoFocus
      />
      <AutocompleteArrayInput
        source="kinds"
        label="Kinds"
        choices={choicesOf(claimKinds)}
        helperText="The first is the main one"
      />
      <FormRow>
        <TextInput source="speaker" label="Speaker" helperText={false} />
        <TextInput source="claimedOn" label="Claimed on" helperText="2025, 2025-07 or 2025-07-14" />
        <SelectInput
          source="attribution.kind"
          label="Who says it there"
          choices={choicesOf(attributionKinds)}
          helperText={false}
        />
        <SelectInput
          source="modality"
          label="How firmly"
          choices={choicesOf(modalities)}
          helperText={false}
        />
        <TextInput source="attribution.name" label="Their name" helperText={false} />
        <TextInput source="attribution.wording" label="As the text puts it" helperText={false} />
      </FormRow>
      <ResolutionInputs />
    </>
  )
}

interface ExistingProps {
  claim: NonNullable<ProblemBody['existing']>
  add: () => Promise<void>
}

function Existing({ claim, add }: ExistingProps) {
  const [fault, setFault] = useState<string>()
  const [isAdding, setAdding] = useState(false)

  async function send() {
    setAdding(true)
    await add().catch((error) => {
      setFault(problemOf(error).message)
      setAdding(false)
    })
  }

  return (
    <Alert severity="warning" variant="outlined" role="alert" sx={{ mt: 1 }}>
      The desk has this claim:{' '}
      <Link to={claimPath(claim.id)}>
        <bdi>{claim.text ?? claim.id}</bdi>
      </Link>
      <Box sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" disabled={isAdding} onClick={send}>
          Add as an appearance
        </Button>
      </Box>
      {fault && <Box sx={{ color: 'error.main', mt: 0.5 }}>{fault}</Box>}
    </Alert>
  )
}
