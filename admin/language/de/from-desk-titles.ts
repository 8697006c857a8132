// The titles of the problems the API reports, in German.
import type { Catalogue } from '../language.ts'

export const titles: Catalogue = {
  'The claim was merged into another': 'Die Behauptung wurde mit einer anderen zusammengeführt',
  'The body is not well-formed': 'Der Inhalt ist nicht wohlgeformt',
  'A header does not have the form it needs': 'Ein Header hat nicht die nötige Form',
  'Sign in or send an API key': 'Melden Sie sich an oder senden Sie einen API-Schlüssel',
  'The address or the password is wrong': 'Die Adresse oder das Passwort ist falsch',
  'Your role or key does not allow this': 'Ihre Rolle oder Ihr Schlüssel erlaubt das nicht',
  'A signed-in browser may only send this from the desk itself':
    'Mit angemeldetem Browser kann das nur von hier aus gesendet werden',
  'The invitation was used, has expired or never was':
    'Die Einladung wurde verwendet, ist abgelaufen oder gab es nie',
  'There is no such record': 'Diesen Datensatz gibt es nicht',
  'There is nothing at this address': 'Unter dieser Adresse gibt es nichts',
  'This address does not answer to that method': 'Diese Adresse kennt diese Methode nicht',
  'The body did not come in time': 'Der Inhalt kam nicht rechtzeitig an',
  'The same claim is already on the desk': 'Dieselbe Behauptung ist schon im Bestand',
  'The article is already on the desk': 'Der Artikel ist schon im Bestand',
  'The source is already on the desk': 'Die Quelle ist schon im Bestand',
  'There is already a user with this address': 'Es gibt schon ein Konto mit dieser Adresse',
  'This Idempotency-Key was used for another request':
    'Dieser Idempotency-Key wurde schon für eine andere Anfrage verwendet',
  'The claim is decided; reopen it first': 'Die Behauptung ist entschieden; nehmen Sie sie zuerst wieder auf',
  'The claim is neither decided nor declined, so there is nothing to reopen':
    'Die Behauptung ist weder entschieden noch abgelehnt, also gibt es nichts wieder aufzunehmen',
  'The claim has no verdict in force': 'Die Behauptung hat kein gültiges Urteil',
  'The claims have different verdicts': 'Die Behauptungen haben verschiedene Urteile',
  'The claims differ in a fact; a person decides about them one by one':
    'Die Behauptungen weichen in einer Tatsache voneinander ab; darüber wird einzeln entschieden',
  'The pair has been decided meanwhile': 'Über das Paar wurde inzwischen entschieden',
  'Nothing was decided about the pair': 'Über das Paar wurde nichts entschieden',
  'The claim is not merged into another': 'Die Behauptung ist mit keiner anderen zusammengeführt',
  'The claim is not open for this': 'Die Behauptung ist dafür nicht offen',
  'You have reviewed the claim in this round; another person reads it next':
    'Sie haben die Behauptung in dieser Runde geprüft; als Nächstes liest sie jemand anderes',
  'The claim is being reviewed; what it says stands until the reviews are in':
    'Die Behauptung wird geprüft; ihr Wortlaut bleibt, bis die Prüfungen vorliegen',
  'The claim has no reviews that differ and wait to be settled':
    'Die Behauptung hat keine abweichenden Prüfungen, die zu schlichten wären',
  'Somebody else is at work on the claim': 'Jemand anderes arbeitet an der Behauptung',
  'The claim was not put off': 'Die Behauptung war nicht zurückgestellt',
  'The view was put away': 'Die Ansicht wurde abgelegt',
  'The saved export was put away': 'Der gespeicherte Export wurde abgelegt',
  'The webhook was put away': 'Der Webhook wurde abgelegt',
  'The claim has no verdict in force that could be published':
    'Die Behauptung hat kein gültiges Urteil, das veröffentlicht werden könnte',
  'The verdict in force is published already': 'Das gültige Urteil ist schon veröffentlicht',
  'The claim has no published verdict': 'Die Behauptung hat kein veröffentlichtes Urteil',
  'The claim’s verdict is published; retract it first':
    'Das Urteil der Behauptung ist veröffentlicht; nehmen Sie es zuerst zurück',
  'The publication is not held': 'Die Veröffentlichung wird nicht zurückgehalten',
  'The request for correction has its answer': 'Die Korrekturanfrage ist schon beantwortet',
  'A verdict cannot rest on itself, directly or through others':
    'Ein Urteil kann nicht auf sich selbst beruhen, weder direkt noch über andere',
  'The evidence was withdrawn': 'Der Beleg wurde zurückgezogen',
  'The claim has a fact-check of this address already':
    'Die Behauptung hat schon einen Faktencheck mit dieser Adresse',
  'The fact-check was withdrawn': 'Der Faktencheck wurde zurückgezogen',
  'The verdict came with an import; the desk has not given its own':
    'Das Urteil kam mit einem Import; die Redaktion hat kein eigenes gefällt',
  'Only a prediction can be put off': 'Nur eine Vorhersage kann aufgeschoben werden',
  'The key is already revoked': 'Der Schlüssel ist schon widerrufen',
  'The desk needs at least one administrator': 'Mindestens ein Konto muss die Administration innehaben',
  'Nobody can do this to their own account': 'Das geht nicht mit dem eigenen Konto',
  'The job does not stand where this can be done to it': 'Beim jetzigen Stand des Auftrags geht das nicht',
  'The data of this record were erased': 'Die Daten dieses Datensatzes wurden gelöscht',
  'The history is not what was recorded; nothing was signed':
    'Der Verlauf ist nicht, wie er aufgezeichnet wurde; nichts wurde signiert',
  'There is nothing of yours here that can still be undone':
    'Hier gibt es nichts von Ihnen, das sich noch rückgängig machen lässt',
  'A source cannot rest on itself, directly or through others':
    'Eine Quelle kann nicht auf sich selbst beruhen, weder direkt noch über andere',
  'A newer version of the text came meanwhile': 'Inzwischen ist eine neuere Fassung des Textes gekommen',
  'The quote stands in the text; there is nothing to accept':
    'Das Zitat steht im Text; es gibt nichts hinzunehmen',
  'The article has no text yet; capture it first':
    'Der Artikel hat noch keinen Text; rufen Sie ihn zuerst ab',
  'The address gives no text to read': 'Unter der Adresse gibt es keinen Text zu lesen',
  'The article has no two versions to compare': 'Der Artikel hat keine zwei Fassungen zum Vergleichen',
  'The saved export was put away and sends nothing any more':
    'Der gespeicherte Export wurde abgelegt und liefert nichts mehr',
  'The record changed since you read it': 'Der Datensatz hat sich geändert, seit Sie ihn gelesen haben',
  'The body is larger than 10 MB': 'Der Inhalt ist größer als 10 MB',
  'The body is of a type this address does not read': 'Diese Adresse liest Inhalte dieser Art nicht',
  'The request does not fit its description': 'Die Anfrage entspricht nicht ihrer Beschreibung',
  'The quote does not occur in the article as captured':
    'Das Zitat kommt im Artikel, wie er abgerufen wurde, nicht vor',
  'The quote occurs more than once; add a prefix or a suffix':
    'Das Zitat kommt mehrmals vor; geben Sie an, was davor oder danach steht',
  'The claim does not meet the policy for a verdict yet':
    'Die Behauptung erfüllt die Regeln für ein Urteil noch nicht',
  'You ask more often than one caller may': 'Sie fragen häufiger an, als erlaubt ist',
  'Too many attempts; wait before trying again': 'Zu viele Versuche; warten Sie vor dem nächsten',
  'You listen to as many streams of events as anybody may':
    'Sie hören schon so viele Ereignisströme ab, wie erlaubt sind',
  'Something went wrong on our side': 'Bei uns ist etwas schiefgegangen',
  'The desk cannot reach its database right now': 'Die Datenbank ist gerade nicht erreichbar',
  'The desk has more to do than it can just now; ask again soon':
    'Der Server ist gerade überlastet; versuchen Sie es gleich noch einmal',
  'As many people listen to events as the desk can serve at once':
    'Es hören schon so viele mit, wie gleichzeitig möglich sind',
}
