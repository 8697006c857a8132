// What can happen in the demo newsroom: acts of its people, in order. Names tie acts together; inputs are what the API takes.
import type { PersonName } from './people.ts'

interface By {
  /** UTC, to the minute: `2026-01-20T08:15`. */
  at: string
  /** A reader has no account. */
  by: PersonName | 'reader'
}

export type Act = By &
  (
    | { act: 'article'; name: string; input: object }
    | { act: 'captureArticle'; article: string; text: string }
    | { act: 'claim'; name: string; article?: string; input: object }
    | { act: 'parts'; claim: string; names: string[]; input: object }
    | { act: 'source'; name: string; derivedFrom?: string; input: object }
    | { act: 'captureSource'; source: string; text: string }
    | { act: 'evidence'; name?: string; claim: string; source?: string; input: object }
    | { act: 'judge'; evidence: string; input: object }
    | { act: 'appearance'; claim: string; article: string; input: object }
    | { act: 'assign'; claim: string; to: PersonName }
    | { act: 'note'; claim: string; text: string }
    | { act: 'review'; claim: string; input: object }
    | { act: 'decline'; claim: string; input: object }
    | { act: 'withdraw'; claim: string; reason: string }
    | { act: 'reopen'; claim: string; reason: string }
    | { act: 'publish'; claim: string }
    | { act: 'ask'; name: string; claim: string; input: object }
    | { act: 'answer'; request: string; input: object }
    | { act: 'saveExport'; input: object }
  )
