// What a key may do, in words: each scope as the act it allows. Pure.
import { worded } from '../words.ts'

const words: Record<string, string> = {
  'account:use': 'Use the account: its keys and sessions',
  'claims:read': 'Read claims',
  'articles:read': 'Read articles',
  'sources:read': 'Read sources',
  'settings:read': 'Read the settings',
  'exports:read': 'Fetch exports',
  'claims:submit': 'Submit claims',
  'claims:change': 'Change its own claims',
  'claims:withdraw': 'Withdraw claims',
  'articles:create': 'Add articles',
  'articles:change': 'Change its own articles',
  'sources:create': 'Add sources',
  'evidence:add': 'Add evidence',
  'notes:read': 'Read notes',
  'notes:add': 'Write notes',
  'claims:undo': 'Undo its own acts',
  'claims:edit-any': 'Change anybody’s claims',
  'articles:edit-any': 'Change anybody’s articles',
  'claims:take': 'Take claims',
  'claims:review': 'Give verdicts',
  'claims:decline': 'Decline claims',
  'claims:return': 'Send claims back',
  'claims:reopen': 'Reopen claims',
  'evidence:judge': 'Judge evidence',
  'sources:change': 'Change sources',
  'history:read': 'Read the history',
  'users:read': 'Read the users',
  'claims:assign': 'Assign claims to others',
  'claims:split': 'Split claims',
  'users:manage': 'Manage users',
  'keys:manage': 'Manage everybody’s keys',
  'settings:change': 'Change the settings',
}

/** `claims:read` → `Read claims`; one that is new here reads as it is written. */
export function scopeInWords(scope: string): string {
  return words[scope] ?? worded(scope.replace(':', ': '))
}
