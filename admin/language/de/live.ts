// What colleagues did, said in German, and the bell.
import type { Catalogue } from '../language.ts'

export const live: Catalogue = {
  'Inbox (%{key})': 'Eingang (%{key})',
  'Inbox, %{unread} unread': 'Eingang, %{unread} ungelesen',
  'Show it': 'Anzeigen',
  'changed by %{name}': 'geändert von %{name}',
  '%{name} changed this claim.': '%{name} hat diese Behauptung geändert.',
  '%{name} split this claim.': '%{name} hat diese Behauptung aufgeteilt.',
  '%{name} assigned this claim.': '%{name} hat diese Behauptung zugewiesen.',
  '%{name} gave this claim back.': '%{name} hat diese Behauptung wieder abgegeben.',
  '%{name} decided this claim.': '%{name} hat diese Behauptung entschieden.',
  '%{name} declined this claim.': '%{name} hat diese Behauptung abgelehnt.',
  '%{name} withdrew this claim.': '%{name} hat diese Behauptung zurückgezogen.',
  '%{name} reopened this claim.': '%{name} hat diese Behauptung wieder aufgenommen.',
  '%{name} sent this claim back.': '%{name} hat diese Behauptung zurückgegeben.',
  '%{name} put this claim off.': '%{name} hat diese Behauptung aufgeschoben.',
  '%{name} took back an act on this claim.':
    '%{name} hat einen Schritt an dieser Behauptung rückgängig gemacht.',
  '%{name} published the verdict.': '%{name} hat das Urteil veröffentlicht.',
  '%{name} retracted the published verdict.': '%{name} hat das veröffentlichte Urteil zurückgenommen.',
  '%{name} held back what comes next.': '%{name} hält zurück, was als Nächstes kommt.',
  '%{name} let go what was held back.': '%{name} hat das Zurückgehaltene freigegeben.',
  '%{name} merged this claim into another.':
    '%{name} hat diese Behauptung mit einer anderen zusammengeführt.',
  '%{name} took another claim into this one.': '%{name} hat eine andere Behauptung in diese aufgenommen.',
  '%{name} took the merging of this claim back.': '%{name} hat diese Behauptung wieder getrennt.',
  '%{name} took the verdict away.': '%{name} hat das Urteil aufgehoben.',
  '%{name} reviewed this claim.': '%{name} hat diese Behauptung geprüft.',
  '%{name} added evidence.': '%{name} hat einen Beleg hinzugefügt.',
  '%{name} changed evidence.': '%{name} hat einen Beleg geändert.',
  '%{name} withdrew evidence.': '%{name} hat einen Beleg zurückgezogen.',
  '%{name} left a note.': '%{name} hat eine Notiz hinterlassen.',
  '%{name} asked the claimant.': '%{name} hat bei der behauptenden Seite nachgefragt.',
  '%{name} noted what came of asking.': '%{name} hat notiert, was die Nachfrage ergab.',
  '%{name} added where this claim appears.': '%{name} hat eine Fundstelle dieser Behauptung hinzugefügt.',
  '%{who} changed a claim on this page. |||| %{who} changed %{smart_count} claims on this page.':
    'Auf dieser Seite geändert von %{who}: eine Behauptung. |||| Auf dieser Seite geändert von %{who}: %{smart_count} Behauptungen.',
  '%{first} and %{second}': '%{first} und %{second}',
  '%{first} and one other |||| %{first} and %{smart_count} others':
    '%{first} und einer weiteren Person |||| %{first} und %{smart_count} weiteren',
  '%{name} gave you a claim.': '%{name} hat Ihnen eine Behauptung zugewiesen.',
  '%{name} mentioned you in a note.': '%{name} hat Sie in einer Notiz erwähnt.',
  '%{name} sent a claim of yours back.': '%{name} hat eine Ihrer Behauptungen zurückgegeben.',
  '%{name} asks to correct a verdict of yours.': '%{name} bittet, eines Ihrer Urteile zu korrigieren.',
  'A day has come.': 'Ein Tag ist gekommen.',
  '%{smart_count} thing in your inbox. |||| %{smart_count} things in your inbox.':
    '%{smart_count} Neuigkeit in Ihrem Eingang. |||| %{smart_count} Neuigkeiten in Ihrem Eingang.',
  'assigned this claim to you': 'hat Ihnen diese Behauptung zugewiesen',
  'mentioned you in a note': 'hat Sie in einer Notiz erwähnt',
  'sent your claim back': 'hat Ihre Behauptung zurückgegeben',
  'asks for a correction of your verdict': 'bittet um Korrektur Ihres Urteils',
}
