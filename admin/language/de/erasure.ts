// What `admin/erasure` says, in German.
import type { Catalogue } from '../language.ts'

export const erasure: Catalogue = {
  'Erase for good': 'Endgültig löschen',
  'I mean it; it cannot be undone': 'Ich bestätige: Das lässt sich nicht rückgängig machen',
  'Say that you mean it': 'Bitte bestätigen',
  'Stays in the history; do not name the person': 'Bleibt im Verlauf; die Person nicht nennen',
}
