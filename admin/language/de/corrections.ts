// What `admin/corrections` says, in German.
import type { Catalogue } from '../language.ts'

export const corrections: Catalogue = {
  All: 'Alle',
  'Answers that were changed because they were wrong, or taken back for good, are listed here. A slip that was undone within minutes is none.':
    'Hier stehen Antworten, die geändert wurden, weil sie falsch waren, oder endgültig aufgehoben. Ein Versehen, das binnen Minuten rückgängig gemacht wurde, zählt nicht dazu.',
  Before: 'Vorher',
  Claim: 'Behauptung',
  'Not seen by the public': 'War nicht öffentlich',
  Now: 'Jetzt',
  'Retracted, %{when}': 'Zurückgenommen, %{when}',
  'Seen by the public': 'War öffentlich',
  'Taken back': 'Aufgehoben',
  When: 'Wann',
  'Yes, %{when}': 'Ja, %{when}',
}
