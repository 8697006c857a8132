// Why the API refuses an act, in German.
import type { Catalogue } from '../language.ts'

export const acts: Catalogue = {
  'This invitation was used, has expired or never was.':
    'Diese Einladung wurde verwendet, ist abgelaufen oder gab es nie.',
  'The password until now is another one.': 'Das bisherige Passwort ist ein anderes.',
  'This needs the permission %{permission}.': 'Dafür ist die Berechtigung %{permission} nötig.',
  'There is no API key %{id}.': 'Es gibt keinen API-Schlüssel %{id}.',
  'There is no user %{id}.': 'Es gibt kein Konto %{id}.',
  'There is no article %{id}.': 'Es gibt keinen Artikel %{id}.',
  'There is no capture %{id}.': 'Es gibt keinen Abruf %{id}.',
  'There is no appearance %{id}.': 'Es gibt keine Fundstelle %{id}.',
  'There is no claim %{id}.': 'Es gibt keine Behauptung %{id}.',
  'There is no view %{id}.': 'Es gibt keine Ansicht %{id}.',
  'There is no note %{id}.': 'Es gibt keine Notiz %{id}.',
  'There is no contact %{id}.': 'Es gibt keinen Kontakt %{id}.',
  'There is no evidence %{id}.': 'Es gibt keinen Beleg %{id}.',
  'There is no saved export %{id}.': 'Es gibt keinen gespeicherten Export %{id}.',
  'There is no dismissal %{id}.': 'Es gibt keine Verwerfung %{id}.',
  'There is no fact-check %{id}.': 'Es gibt keinen Faktencheck %{id}.',
  'There is no job %{id}.': 'Es gibt keinen Auftrag %{id}.',
  'There is no pair %{id}.': 'Es gibt kein Paar %{id}.',
  'There is no published verdict on %{id}.': 'Es gibt kein veröffentlichtes Urteil zu %{id}.',
  'There is no request for correction %{id}.': 'Es gibt keine Korrekturanfrage %{id}.',
  'There is no source %{id}.': 'Es gibt keine Quelle %{id}.',
  'There is no delivery %{id}.': 'Es gibt keine Zustellung %{id}.',
  'There is no webhook %{id}.': 'Es gibt keinen Webhook %{id}.',
  'You saw version %{seen}; the claim is at version %{version}.':
    'Sie sahen Version %{seen}; die Behauptung steht bei Version %{version}.',
  'You saw version %{seen}; the view is at version %{version}.':
    'Sie sahen Version %{seen}; die Ansicht steht bei Version %{version}.',
  'You saw version %{seen}; the saved export is at version %{version}.':
    'Sie sahen Version %{seen}; der gespeicherte Export steht bei Version %{version}.',
  'You saw version %{seen}; the webhook is at version %{version}.':
    'Sie sahen Version %{seen}; der Webhook steht bei Version %{version}.',
  'The quote does not occur in the article as captured.':
    'Das Zitat kommt im Artikel, wie er abgerufen wurde, nicht vor.',
  'The quote occurs %{smart_count} times; add a prefix or a suffix.':
    'Das Zitat kommt einmal vor; geben Sie an, was davor oder danach steht. |||| Das Zitat kommt %{smart_count}-mal vor; geben Sie an, was davor oder danach steht.',
  'Nobody is assigned.': 'Niemand ist zugewiesen.',
  'A verdict is in force; it was given for the whole.': 'Es gilt ein Urteil; es wurde für das Ganze gefällt.',
  'A verdict is in force; the claim is the desk’s to judge.':
    'Es gilt ein Urteil; über die Behauptung urteilt die Redaktion.',
  'A verdict is in force; judge the claim again instead.':
    'Es gilt ein Urteil; beurteilen Sie die Behauptung stattdessen neu.',
  'The claim was withdrawn.': 'Die Behauptung wurde zurückgezogen.',
  'The claim was withdrawn already.': 'Die Behauptung wurde schon zurückgezogen.',
  'The claim was merged into %{id}.': 'Die Behauptung wurde mit %{id} zusammengeführt.',
  'The claim was split; review its parts.': 'Die Behauptung wurde aufgeteilt; prüfen Sie ihre Teile.',
  'The claim was declined; reopen it first.':
    'Die Behauptung wurde abgelehnt; nehmen Sie sie zuerst wieder auf.',
  'Reopen the claim to change what it says.':
    'Um den Wortlaut zu ändern, nehmen Sie die Behauptung wieder auf.',
  'Something else happened to this claim since.':
    'Mit dieser Behauptung ist seitdem etwas anderes geschehen.',
  'The reviews differ and have been read; the claim waits to be settled.':
    'Die Prüfungen weichen voneinander ab und wurden gelesen; die Behauptung wartet auf die Schlichtung.',
  '%{action} cannot be undone.': '%{action} lässt sich nicht rückgängig machen.',
  'The last act on this claim is not yours.': 'Die letzte Änderung an dieser Behauptung ist nicht von Ihnen.',
  'Your last act is more than ten minutes old.': 'Ihre letzte Änderung ist mehr als zehn Minuten her.',
  '%{name} is at work on this claim.': '%{name} arbeitet an dieser Behauptung.',
  'Event %{number} is not what was recorded, so nothing was signed. GET /history/verify tells more.':
    'Eintrag %{number} ist nicht, wie er aufgezeichnet wurde, also wurde nichts signiert. Mehr sagt GET /history/verify.',
  'It takes longer than the desk lets anybody wait. What was asked for may have happened.':
    'Es dauert zu lange, um darauf zu warten. Das Gewünschte ist vielleicht geschehen.',
  'The desk is starting.': 'Der Server startet gerade.',
  'The desk is stopping.': 'Der Server wird gerade beendet.',
  'This address takes %{most_count} MB.': 'Diese Adresse nimmt höchstens %{most_count} MB.',
  'They differ in a %{Fact}: “%{one}” and “%{other}”.':
    'Sie unterscheiden sich (%{Fact}): „%{one}“ und „%{other}“.',
  'They differ in a %{Fact}: “%{one}”.': 'Sie unterscheiden sich (%{Fact}): „%{one}“.',
  '%{id} is merged by a pair before this one.': '%{id} wird schon durch ein früheres Paar zusammengeführt.',
  'The public is shown that the claim is %{Verdict}, and nothing of the other; publish that one’s verdict too, or retract this one first.':
    'Öffentlich steht über die Behauptung „%{Verdict}“, über die andere nichts; veröffentlichen Sie auch deren Urteil, oder nehmen Sie dieses zuerst zurück.',
  'The public is shown that the claim is %{Verdict} and that the other is %{Other}; settle that first.':
    'Öffentlich steht über die Behauptung „%{Verdict}“ und über die andere „%{Other}“; klären Sie das zuerst.',
  'Only the claim to be merged has a verdict; merge the other one into it.':
    'Nur die Behauptung, die aufgehen soll, hat ein Urteil; führen Sie die andere mit ihr zusammen.',
  'The claim is %{Verdict}, the other %{Other}; settle that first.':
    'Die Behauptung ist „%{Verdict}“, die andere „%{Other}“; klären Sie das zuerst.',
  'Nothing of this batch is left.': 'Von dieser Reihe ist nichts übrig.',
  'You wrote one of the reviews that differ; a waiver must say why you settle it yourself.':
    'Eine der abweichenden Prüfungen ist von Ihnen; eine Ausnahme muss sagen, warum Sie selbst schlichten.',
  'A comparison without a stated measure or comparator needs a reading: what you took it to mean.':
    'Ein Vergleich ohne genanntes Maß oder Gegenüber braucht eine Lesart: wie Sie ihn verstanden haben.',
  'The prediction can still come true until %{due_on}; judged for %{judged_on}, a verdict comes too early.':
    'Die Vorhersage kann bis %{due_on} noch eintreten; zum %{judged_on} kommt ein Urteil zu früh.',
  'A verdict needs %{smart_count} judged piece of evidence; there is none. |||| A verdict needs %{smart_count} judged pieces of evidence; there is none.':
    'Ein Urteil braucht %{smart_count} beurteilten Beleg; es gibt keinen. |||| Ein Urteil braucht %{smart_count} beurteilte Belege; es gibt keinen.',
  'A verdict needs %{smart_count} judged piece of evidence; there is %{have_count}. |||| A verdict needs %{smart_count} judged pieces of evidence; there is %{have_count}.':
    'Ein Urteil braucht %{smart_count} beurteilten Beleg; vorhanden: %{have_count}. |||| Ein Urteil braucht %{smart_count} beurteilte Belege; vorhanden: %{have_count}.',
  'A verdict needs a primary source or %{smart_count} independent origin; there is 1. |||| A verdict needs a primary source or %{smart_count} independent origins; there is 1.':
    'Ein Urteil braucht eine Primärquelle oder %{smart_count} unabhängigen Ursprung; es gibt einen. |||| Ein Urteil braucht eine Primärquelle oder %{smart_count} unabhängige Ursprünge; es gibt einen.',
  'A verdict needs a primary source or %{smart_count} independent origin; there are %{have_count}. |||| A verdict needs a primary source or %{smart_count} independent origins; there are %{have_count}.':
    'Ein Urteil braucht eine Primärquelle oder %{smart_count} unabhängigen Ursprung; vorhanden: %{have_count}. |||| Ein Urteil braucht eine Primärquelle oder %{smart_count} unabhängige Ursprünge; vorhanden: %{have_count}.',
  'The policy asks for both sides: evidence for and against, or a record of having looked.':
    'Die Regeln verlangen beide Seiten: Belege dafür und dagegen, oder den Nachweis, dass gesucht wurde.',
  'The policy does not let you review a claim you submitted.':
    'Nach den Regeln dürfen Sie eine Behauptung, die Sie eingereicht haben, nicht prüfen.',
  'The reviews of the claim differ; it waits for adjudication.':
    'Die Prüfungen der Behauptung weichen voneinander ab; sie wartet auf die Schlichtung.',
  'Several people judge it blind, and a recheck tells what the first found; reopen the claim.':
    'Mehrere beurteilen sie verdeckt, und eine Nachprüfung verrät das erste Ergebnis; nehmen Sie die Behauptung wieder auf.',
  'The verdict is fresh; reopen the claim to look at it again all the same.':
    'Das Urteil ist frisch; um trotzdem nachzuprüfen, nehmen Sie die Behauptung wieder auf.',
  'The round has closed; its reviews have been read.':
    'Die Runde ist geschlossen; ihre Prüfungen wurden gelesen.',
  'The desk does not name this source.': 'Diese Quelle wird nicht genannt.',
}
