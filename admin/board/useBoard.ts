// The state of an evidence board and what can be done on it: by buttons, menus and keys alike.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Evidence } from '../../api/evidence/schema.ts'
import type { Source } from '../../api/sources/schema.ts'
import type { Stance } from '../../db/vocabulary.ts'
import { useMay, useMe } from '../auth.ts'
import { actsOn } from '../claims/acts.ts'
import type { Told as ToldOf } from '../elements/ToldLine.tsx'
import { inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import type { RegroupingInput } from '../verbs.ts'
import { stanceWords } from '../words.ts'
import { lanesOf, type Step, stanceBeside, stepFrom } from './lanes.ts'
import { type RegroupingForm, type SuggestedGroup, suggestedForm } from './regrouping.ts'
import { useSources } from './useSources.ts'

/** A dialog that is open, and the sources it is about. */
export interface Asked {
  what: 'regroup' | 'split'
  sourceIds: string[]
  suggested?: RegroupingForm
}

export interface Told extends ToldOf {
  /** Whether the printed sentence as it is now belongs to what is told. */
  withOrigins?: boolean
}

export type Board = ReturnType<typeof useBoard>

export function useBoard(claim: Claim) {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const me = useMe()
  const mayJudge = me ? actsOn(claim, me).judge : false
  const mayRegroup = useMay('sources:change')
  const sources = useSources(claim)
  const evidence = claim.evidence ?? []
  const lanes = lanesOf(evidence)
  const [wantedId, goTo] = useState<string>()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [showsPreview, showPreview] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const [told, setTold] = useState<Told>({ text: '', count: 0 })
  const [isSaving, setSaving] = useState(false)

  const find = (id: string | undefined) => evidence.find((piece) => piece.id === id)
  const current = find(wantedId)
  const say = (text: string, how: Omit<Told, 'text' | 'count'> = {}) =>
    setTold(({ count }) => ({ text, ...how, count: count + 1 }))
  /** What an act is about: the items that are chosen, else the one in focus. */
  const meant = () => {
    const chosen = evidence.filter(({ id }) => picked.has(id))
    return chosen.length > 0 ? chosen : current ? [current] : []
  }

  async function act(work: () => Promise<string>, canUndo = false) {
    if (isSaving) return
    setSaving(true)
    try {
      const done = await work()
      await client.invalidateQueries()
      say(done, { canUndo })
    } catch (error) {
      say(problemOf(error).message, { isFault: true })
    } finally {
      setSaving(false)
    }
  }

  const judge = (id: string, stance: Stance) =>
    act(async () => {
      await desk.changeEvidence(id, { stance }, find(id)?.version)
      return t('Judged: %{stance}.', { stance: inSentence(stanceWords[stance] ?? stance) })
    }, true)

  function moveToLane(step: 'left' | 'right') {
    if (!current) return say(t('Go to an item first, with an arrow or by a click.'))
    const stance = stanceBeside(current.stance, step)
    if (!current.source) return say(t('A record of having looked stays in its lane.'))
    if (stance) judge(current.id, stance)
  }

  function ask(what: Asked['what'], ids?: string[]) {
    const pieces = ids ? evidence.filter(({ id }) => ids.includes(id)) : meant()
    const sourceIds = [...new Set(pieces.flatMap(({ source }) => source?.id ?? []))]
    if (sourceIds.length === 0)
      return say(t('Go to an item with a source first, with an arrow or by a click.'))
    setAsked({ what, sourceIds })
  }

  /** @throws HttpError, which the dialog tells */
  async function regroup(regrouping: RegroupingInput) {
    const { claims } = await desk.regroupSources(regrouping)
    setPicked(new Set())
    await client.invalidateQueries()
    const text = t(
      '%{smart_count} claim leans on these sources; those with a verdict are marked for another look. This claim now: |||| %{smart_count} claims lean on these sources; those with a verdict are marked for another look. This claim now:',
      claims,
    )
    say(text, { withOrigins: true })
  }

  return {
    ...{ claim, lanes, sources, current, currentId: current?.id, picked, asked, told, isSaving },
    ...{ mayJudge, mayRegroup, showsPreview, goTo, judge, moveToLane, ask, regroup, act },
    chosenSources: (asked?.sourceIds ?? []).flatMap((id): Source | never[] => sources.get(id) ?? []),
    confirm: (group: SuggestedGroup) =>
      setAsked({
        what: 'regroup',
        sourceIds: group.suggestions.map(({ sourceId }) => sourceId),
        suggested: suggestedForm(group),
      }),
    stopAsking: () => setAsked(undefined),
    pick(id: string) {
      const rest = new Set(picked)
      if (!rest.delete(id)) rest.add(id)
      setPicked(rest)
    },
    drop: () => setPicked(new Set()),
    preview(id: string | undefined) {
      if (id) goTo(id)
      showPreview(id !== undefined)
    },
    next: (step: Step): Evidence | undefined => find(stepFrom(lanes, current?.id, step)),
  }
}
