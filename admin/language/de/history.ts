// What the history says, in German: its list, its events, the check that nobody rewrote it.
import type { Catalogue } from '../language.ts'

export const history: Catalogue = {
  'nobody#changed to': 'niemand',
  'The article itself': 'Der Artikel selbst',
  '%{who} (“%{wording}”)': '%{who} („%{wording}“)',
  '%{smart_count} checkpoint; the last signed event %{event}, %{when}. |||| %{smart_count} checkpoints; the last signed event %{event}, %{when}.':
    '%{smart_count} Prüfpunkt; zuletzt wurde Eintrag %{event} signiert, %{when}. |||| %{smart_count} Prüfpunkte; zuletzt wurde Eintrag %{event} signiert, %{when}.',
  'Nothing is signed yet. The desk signs by itself after a thousand events or a day.':
    'Noch ist nichts signiert. Signiert wird von selbst nach tausend Einträgen oder einem Tag.',
  'Checkpoints and key': 'Prüfpunkte und Schlüssel',
  'Fingerprint of the key: %{key}': 'Fingerabdruck des Schlüssels: %{key}',
  'Public key': 'Öffentlicher Schlüssel',
  'Newest checkpoints': 'Neueste Prüfpunkte',
  'No.': 'Nr.',
  Event: 'Eintrag',
  Signed: 'Signiert',
  Head: 'Kopf',
  Key: 'Schlüssel',
  'This one': 'Dieser',
  'no.\u00a0%{number}': 'Nr.\u00a0%{number}',
  '%{who} %{deed} to %{whom}': '%{who} %{deed}, und zwar an %{whom}',
  '%{who} %{deed}': '%{who} %{deed}',
  'by API key': 'über API-Schlüssel',
  'one of many': 'eine von vielen',
  'What changed': 'Was sich geändert hat',
  'did something whose details were erased': 'hat etwas getan, dessen Einzelheiten gelöscht sind',
  'what it says can be read once the round has closed': 'der Inhalt ist nach Ende der Runde lesbar',
  became: 'wurde zu',
  'What happened': 'Was geschah',
  Anything: 'Alles',
  Anybody: 'Alle',
  To: 'Bis',
  'Only verdict changes': 'Nur Änderungen von Urteilen',
  '%{smart_count} event |||| %{smart_count} events': '%{smart_count} Eintrag |||| %{smart_count} Einträge',
  'Events of the whole desk': 'Einträge der ganzen Redaktion',
  'Nothing of the kind has happened': 'Nichts dergleichen ist geschehen',
  'Only this record: %{record}': 'Nur dies: %{record}',
  'Only this record': 'Nur dies',
  'Checkpoint %{number} signed': 'Prüfpunkt %{number} signiert',
  Integrity: 'Unversehrtheit',
  'Checking …': 'Wird geprüft …',
  'Check integrity': 'Unversehrtheit prüfen',
  'Signing …': 'Wird signiert …',
  'Sign now': 'Jetzt signieren',
  'Download the history': 'Verlauf herunterladen',
  '%{erased} with erased details': '%{erased} mit gelöschten Einzelheiten',
  '%{smart_count} checkpoint as signed, the last over event %{event} |||| %{smart_count} checkpoints as signed, the last over event %{event}':
    '%{smart_count} Prüfpunkt wie signiert, zuletzt über Eintrag %{event} |||| %{smart_count} Prüfpunkte wie signiert, zuletzt über Eintrag %{event}',
  'none of them signed yet': 'noch keiner davon signiert',
  'The chain holds: %{found}. Head: %{head}': 'Die Kette hält: %{found}. Kopf: %{head}',
  'A checkpoint before number %{number} is gone.': 'Ein Prüfpunkt vor Nummer %{number} ist verschwunden.',
  'Checkpoint %{number} was signed by no key of this desk.':
    'Prüfpunkt %{number} wurde mit keinem Schlüssel dieser Redaktion signiert.',
  'Checkpoint %{number} is not what was signed.': 'Prüfpunkt %{number} ist nicht das, was signiert wurde.',
  'The end is missing: checkpoint %{number} signed event %{eventSeq}, which is gone.':
    'Das Ende fehlt: Prüfpunkt %{number} signierte Eintrag %{eventSeq}, der verschwunden ist.',
  'The chain was built anew: event %{eventSeq} is not the one that checkpoint %{number} signed.':
    'Die Kette wurde neu gebaut: Eintrag %{eventSeq} ist nicht der, den Prüfpunkt %{number} signierte.',
  'The chain is broken at event %{brokenAt}: it or what came before was changed outside the desk.':
    'Die Kette bricht bei Eintrag %{brokenAt}: Er oder etwas davor wurde von außen geändert.',
  'a colleague': 'jemand im Team',
  'Nothing has happened yet': 'Noch ist nichts geschehen',
  'Events, newest first': 'Einträge, neueste zuerst',
  'Show older (%{count})': 'Ältere zeigen (%{count})',
  'All events of this record': 'Alle Einträge hierzu',
  'Every event holds the hash of the one before it: what is altered, taken out or slipped in shows at that place.':
    'Jeder Eintrag enthält den Hash des vorigen: Was verändert, entfernt oder eingeschoben wird, zeigt sich an dieser Stelle.',
  'Checkpoints are signed with a key that is not in the database: somebody who has only the database cannot build the chain anew, nor cut its end off, without a checkpoint showing it.':
    'Prüfpunkte werden mit einem Schlüssel signiert, der nicht in der Datenbank liegt: Wer nur die Datenbank hat, kann die Kette weder neu bauen noch ihr Ende abschneiden, ohne dass ein Prüfpunkt es zeigt.',
  'An export with a manifest can be checked without the desk: npm run verify -- FILE.':
    'Ein Export mit Manifest lässt sich ohne diese Redaktion prüfen: npm run verify -- FILE.',
  'Who has the database and the key can rebuild everything; who removes the newest checkpoints with their events shows in no check here. Keep a checkpoint or an export elsewhere, then even that is found.':
    'Wer Datenbank und Schlüssel hat, kann alles neu bauen; wer die neuesten Prüfpunkte samt ihren Einträgen entfernt, fällt hier bei keiner Prüfung auf. Ist ein Prüfpunkt oder Export anderswo aufbewahrt, findet sich auch das.',
  'That what was recorded was true, or that the clock was right.':
    'Dass das Aufgezeichnete stimmte oder die Uhr richtig ging.',
  'What this proves, and what not': 'Was das beweist und was nicht',
  'It proves': 'Es beweist',
  'It does not prove': 'Es beweist nicht',
  '%{deeds} and %{rest} more': '%{deeds} und %{rest} weitere',
}
