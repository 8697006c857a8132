// What the pages about requests for correction say, in German.
import type { Catalogue } from '../language.ts'

export const requests: Catalogue = {
  Answer: 'Antwort',
  'It waits for an answer.': 'Die Antwort steht aus.',
  'It waits for an answer, which an editor gives.':
    'Die Antwort steht aus; sie kommt von der Redaktionsleitung.',
  'by %{name}, %{when}': 'von %{name}, %{when}',
  'by %{name}': 'von %{name}',
  Accept: 'Annehmen',
  'Accept the request': 'Anfrage annehmen',
  'They are right, or may be. This alone changes no verdict: reopen the claim to correct it.':
    'Der Einwand stimmt oder könnte stimmen. Das allein ändert kein Urteil: Zum Korrigieren die Behauptung wieder aufnehmen.',
  Dismiss: 'Abweisen',
  'Dismiss the request': 'Anfrage abweisen',
  'Nothing is to be corrected.': 'Es gibt nichts zu korrigieren.',
  'Stays on the desk. To tell the reader, write to them yourself':
    'Bleibt intern. Für eine Antwort nach außen bitte selbst schreiben',
  'Stays on the desk': 'Bleibt intern',
  '%{smart_count} reader asks for a correction of this verdict. |||| %{smart_count} readers ask for a correction of this verdict.':
    '%{smart_count} Anfrage zur Korrektur dieses Urteils. |||| %{smart_count} Anfragen zur Korrektur dieses Urteils.',
  '%{smart_count} reader asks for a correction. |||| %{smart_count} readers ask for a correction.':
    '%{smart_count} offene Korrekturanfrage. |||| %{smart_count} offene Korrekturanfragen.',
  'Look at it#request': 'Ansehen',
  'The claim reads otherwise by now: %{claim}': 'Die Behauptung lautet inzwischen anders: %{claim}',
  'They read revision %{revision}': 'Gelesen wurde Fassung %{revision}',
  'In force now: revision %{revision}': 'Jetzt gültig: Fassung %{revision}',
  'In force now': 'Jetzt gültig',
  'The same revision': 'Dieselbe Fassung',
  'the public still sees revision %{publishedRevision}': 'öffentlich ist noch Fassung %{publishedRevision}',
  'Readers of a published verdict can say what is wrong with it, and where that can be seen. What they send waits here for an answer.':
    'Wer ein veröffentlichtes Urteil liest, kann mitteilen, was daran falsch ist und wo das zu sehen ist. Solche Einsendungen warten hier auf Antwort.',
  'They read': 'Gelesen wurde',
  'Since then': 'Seither',
  'No request waits for an answer': 'Keine Anfrage wartet auf Antwort',
  'No request was accepted': 'Keine Anfrage wurde angenommen',
  'No request was dismissed': 'Keine Anfrage wurde abgewiesen',
  'No request fits': 'Keine Anfrage passt',
  'Of all claims': 'Zu allen Behauptungen',
  'Request for correction': 'Korrekturanfrage',
  Request: 'Anfrage',
  'What they read': 'Was gelesen wurde',
  'Erase this request?': 'Diese Anfrage löschen?',
  'The request was erased': 'Anfrage gelöscht',
  'What they wrote, their link, name and e-mail address go, here and in the history. That somebody asked, and what the desk answered, stays.':
    'Text, Link, Name und E-Mail-Adresse verschwinden, hier und im Verlauf. Dass angefragt und was geantwortet wurde, bleibt.',
  'To be seen at': 'Zu sehen unter',
  From: 'Von',
  'Somebody who gave no name': 'Ohne Namen',
  Received: 'Eingegangen',
  'Open the claim': 'Behauptung öffnen',
  'No longer public': 'Nicht mehr öffentlich',
  Unchanged: 'Unverändert',
  'Judged again, same answer': 'Erneut beurteilt, gleiches Ergebnis',
  'Answered differently': 'Anders beurteilt',
}
